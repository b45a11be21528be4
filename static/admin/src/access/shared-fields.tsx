import { useI18n } from '../../../ui/i18n/i18n-context';
import { RadioGroup } from '../../../ui/radio-group';
import { TextArea } from '../../../ui/text-area';
import { TextField } from '../../../ui/text-field';
import type { AccessForm } from './access-form';

const ACCOUNTS = ['client', 'approval'] as const;

/** Whose account all readers share, and what limits it. */
export function SharedFields(props: {
  form: AccessForm;
  update: (changes: Partial<AccessForm>) => void;
}) {
  const { form, update } = props;
  const { t } = useI18n();
  return (
    <>
      <RadioGroup
        label={t('admin.access.account')}
        value={form.account}
        options={ACCOUNTS.map((value) => ({
          value,
          label: t(`admin.access.${value}.label`),
          hint: t(`admin.access.${value}.hint`),
        }))}
        onChange={(account) => update({ account })}
      />
      <TextField
        label={t('admin.access.spaces')}
        hint={t('admin.access.spacesHint')}
        maxLength={2000}
        value={form.spaces}
        onChange={(spaces) => update({ spaces })}
      />
      <TextArea
        label={t('admin.access.jqlClause')}
        hint={t('admin.access.jqlClauseHint')}
        rows={2}
        maxLength={2000}
        placeholder='project = "PUBLIC"'
        value={form.jqlClause}
        onChange={(jqlClause) => update({ jqlClause })}
      />
    </>
  );
}
