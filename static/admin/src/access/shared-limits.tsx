import { useI18n } from '#ui/i18n/i18n-context';
import { TextArea } from '#ui/controls/text-area.tsx';
import { RadioGroup } from '#ui/controls/radio-group.tsx';
import { TextField } from '#ui/controls/text-field.tsx';
import { REACHES, type AccessFieldsProps } from './access-form';

/** The limits of an account that all readers share. */
export function SharedLimits(
  props: AccessFieldsProps & {
    /** Why the clause was refused. */
    wrongClause: string | undefined;
  },
) {
  const { form, update, wrongClause } = props;
  const { t } = useI18n();
  return (
    <>
      <RadioGroup
        label={t('admin.access.spaces')}
        value={form.reach}
        options={REACHES.map((value) => ({
          value,
          label: t(`admin.access.reach.${value}.label`),
          hint: t(`admin.access.reach.${value}.hint`),
        }))}
        onChange={(reach) => update({ reach })}
      />
      {form.reach === 'listed' && (
        <TextField
          label={t('admin.access.spaceKeys')}
          hint={t('admin.access.spaceKeysHint')}
          maxLength={2000}
          value={form.spaces}
          onChange={(spaces) => update({ spaces })}
        />
      )}
      <TextArea
        label={t('admin.access.jqlClause')}
        hint={t('admin.access.jqlClauseHint')}
        rows={2}
        maxLength={2000}
        error={wrongClause}
        placeholder='project = "PUBLIC"'
        value={form.jqlClause}
        onChange={(jqlClause) => update({ jqlClause })}
      />
    </>
  );
}
