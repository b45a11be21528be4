import { useState } from 'react';
import { OAUTH1_LEVELS, type OAuth1Level } from '#contract/link-configuration';
import { useI18n } from '#ui/i18n/i18n-context';
import { RadioGroup } from '#ui/controls/radio-group.tsx';
import { MappedUsers } from '../people/mapped-users';
import type { OutgoingFieldsProps } from './outgoing-fields-props';

const USER_SETS = ['different', 'same'] as const;

/** Impersonation needs the same people on both sides; otherwise each reader approves, or all share an account. */
const RECOMMENDED: Record<(typeof USER_SETS)[number], OAuth1Level> = {
  different: 'three-legged',
  same: 'impersonation',
};

export function OAuth1Fields({ form, update, errorOf, impersonatingLinkId }: OutgoingFieldsProps) {
  const { t } = useI18n();
  const [userSet, setUserSet] = useState<(typeof USER_SETS)[number]>(
    form.level === 'impersonation' ? 'same' : 'different',
  );
  const recommended = RECOMMENDED[userSet];
  const hintOf = (level: OAuth1Level) => {
    const hint = t(`admin.levels.${level}.hint`);
    return level === recommended ? t('admin.recommended', { text: hint }) : hint;
  };
  return (
    <>
      <RadioGroup
        label={t('admin.userSet.title')}
        value={userSet}
        options={USER_SETS.map((value) => ({
          value,
          label: t(`admin.userSet.${value}.label`),
          hint: t(`admin.userSet.${value}.hint`),
        }))}
        onChange={(chosen) => {
          setUserSet(chosen);
          update({ level: RECOMMENDED[chosen] });
        }}
      />
      <RadioGroup
        label={t('admin.level')}
        value={form.level}
        options={OAUTH1_LEVELS.map((value) => ({
          value,
          label: t(`admin.levels.${value}.label`),
          hint: hintOf(value),
        }))}
        onChange={(level) => update({ level })}
      />
      {form.level === 'impersonation' && (
        <MappedUsers
          users={form.users}
          linkId={impersonatingLinkId}
          error={errorOf('users')}
          onChange={(users) => update({ users })}
        />
      )}
    </>
  );
}
