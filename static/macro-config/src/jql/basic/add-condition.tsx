import { useState } from 'react';
import type { BasicCondition } from '#core/jql/basic/basic-query';
import { useI18n } from '#ui/i18n/i18n-context';
import { numberOf } from '../completion/vocabulary-index';
import { Picker } from '../../picker/picker';
import { operatorsOf } from './operators-of';
import type { Fields } from './use-fields';

/** Any field of that Jira as a further condition. */
export function AddCondition(props: {
  fields: Fields;
  onAdd: (condition: BasicCondition) => void;
}) {
  const { fields, onAdd } = props;
  const { t } = useI18n();
  const [search, setSearch] = useState('');
  const found = fields.matching(search);
  return (
    <Picker
      label={t('config.basic.add')}
      placeholder={t('config.searchColumns')}
      search={search}
      options={found.map(({ field, name, literal }) => ({
        key: literal,
        label: name,
        detail: numberOf(field),
      }))}
      nothing={t('config.noColumnFound')}
      closesOnPick
      onSearch={setSearch}
      onPick={({ key }) => {
        const field = found.find(({ literal }) => literal === key);
        onAdd({ field: key, operator: operatorsOf(field)[0] ?? 'is', values: [] });
      }}
    />
  );
}
