import { useI18n } from '#ui/i18n/i18n-context';
import { RadioGroup } from '#ui/controls/radio-group.tsx';
import type { AccessFieldsProps } from './access-form';

const MODES = ['impersonation', 'shared'] as const;
const ACCOUNTS = ['client', 'approval'] as const;

/** Whether readers share an account, and whose. */
export function AccessMode({ form, update }: AccessFieldsProps) {
  const { t } = useI18n();
  const labelled = <T extends (typeof MODES | typeof ACCOUNTS)[number]>(value: T) => ({
    value,
    label: t(`admin.access.${value}.label`),
    hint: t(`admin.access.${value}.hint`),
  });
  return (
    <>
      <RadioGroup
        label={t('admin.access.mode')}
        value={form.mode}
        options={MODES.map(labelled)}
        onChange={(mode) => update({ mode })}
      />
      {form.mode === 'shared' && (
        <RadioGroup
          label={t('admin.access.account')}
          value={form.account}
          options={ACCOUNTS.map(labelled)}
          onChange={(account) => update({ account })}
        />
      )}
    </>
  );
}
