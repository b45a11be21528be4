import { OAUTH1_LEVELS } from '#contract/link-configuration';
import { useI18n } from '#ui/i18n/i18n-context';
import { RadioGroup } from '#ui/controls/radio-group.tsx';
import { MappedUsers } from './mapped-users';
import type { OutgoingFieldsProps } from './outgoing-fields-props';

export function OAuth1Fields({ form, update, errorOf }: OutgoingFieldsProps) {
  const { t } = useI18n();
  return (
    <>
      <RadioGroup
        label={t('admin.level')}
        value={form.level}
        options={OAUTH1_LEVELS.map((value) => ({
          value,
          label: t(`admin.levels.${value}.label`),
          hint: t(`admin.levels.${value}.hint`),
        }))}
        onChange={(level) => update({ level })}
      />
      {form.level === 'impersonation' && (
        <MappedUsers
          users={form.users}
          error={errorOf('users')}
          onChange={(users) => update({ users })}
        />
      )}
    </>
  );
}
