import { useState } from 'react';
import type { ColumnChoice } from '#contract/columns';
import { useI18n } from '#ui/i18n/i18n-context';
import { Picker } from '../picker/picker';

/** A longer list is not readable. The search narrows it. */
const SHOWN_MAX = 50;

/** A search field with the matching columns below. */
export function ColumnPicker(props: {
  choices: ColumnChoice[];
  disabled: boolean;
  onPick: (choice: ColumnChoice) => void;
}) {
  const { choices, disabled, onPick } = props;
  const { t } = useI18n();
  const [search, setSearch] = useState('');
  return (
    <Picker
      label={t('config.addColumn')}
      hint={disabled ? t('config.addColumnLater') : undefined}
      placeholder={t('config.searchColumns')}
      disabled={disabled}
      search={search}
      options={matching(choices, search).map(({ fieldId, name, custom }) => ({
        key: fieldId,
        label: name,
        detail: custom ? t('config.customField') : undefined,
      }))}
      nothing={t('config.noColumnFound')}
      onSearch={setSearch}
      onPick={({ key }) => {
        const choice = choices.find(({ fieldId }) => fieldId === key);
        if (choice) onPick(choice);
      }}
    />
  );
}

function matching(choices: ColumnChoice[], search: string): ColumnChoice[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return choices
    .filter(({ name, fieldId }) => {
      const text = `${name} ${fieldId}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .slice(0, SHOWN_MAX);
}
