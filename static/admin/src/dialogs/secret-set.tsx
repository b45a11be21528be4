import { useI18n } from '#ui/i18n/i18n-context';

/** When a secret was set, in the place of the secret. */
export function SecretSet({ at }: { at: string | undefined }) {
  const { t, format } = useI18n();
  return (
    <p className="credentials__note">
      {at === undefined
        ? t('admin.secretMissing')
        : t('admin.secretSet', { time: format.dateTime(at) })}
    </p>
  );
}
