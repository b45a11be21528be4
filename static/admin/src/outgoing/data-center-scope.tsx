import { useState } from 'react';
import { Select } from '#ui/controls/select.tsx';
import { TextField } from '#ui/controls/text-field.tsx';
import { useI18n, type I18n } from '#ui/i18n/i18n-context';
import type { OutgoingFieldsProps } from './outgoing-fields-props';

/** No scope has spaces around its name. */
const OTHER = ' other ';

/** The scope of a Data Center product: one of those that it offers, or others by their names. */
export function DataCenterScope({ form, update, errorOf }: OutgoingFieldsProps) {
  const { t } = useI18n();
  const [entersOther, setEntersOther] = useState(false);
  const isOther = entersOther || !form.offeredScopes.includes(form.scope);
  const choose = (scope: string) => {
    setEntersOther(scope === OTHER);
    if (scope !== OTHER) update({ scope });
  };
  return (
    <>
      <Select
        label={t('admin.scope')}
        hint={t(form.type === 'jira' ? 'admin.scopeHint' : 'admin.scopeHintProduct')}
        value={isOther ? OTHER : form.scope}
        options={[
          ...form.offeredScopes.map((value) => ({ value, label: labelOf(value, t) })),
          { value: OTHER, label: t('admin.scopeOther') },
        ]}
        onChange={choose}
      />
      {isOther && (
        <TextField
          label={t('admin.scopeNames')}
          hint={t('admin.scopeHintList')}
          required
          maxLength={1000}
          value={form.scope}
          error={errorOf('scope')}
          onChange={(scope) => update({ scope })}
        />
      )}
    </>
  );
}

/** Scopes that every administrator reads the same way have words; the others keep the names of their product. */
const labelOf = (scope: string, t: I18n['t']): string =>
  scope === 'READ' || scope === 'WRITE' ? t(`admin.scopes.${scope}`) : scope;
