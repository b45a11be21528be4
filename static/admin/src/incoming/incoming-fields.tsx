import { INCOMING_SCOPES } from '#contract/link-configuration';
import { Checkbox } from '#ui/controls/checkbox.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Select } from '#ui/controls/select.tsx';
import { TextArea } from '#ui/controls/text-area.tsx';
import type { IncomingForm } from './incoming-form';

/** @param props.isCloud shows no redirect URL to copy, so the field may stay empty until its first request */
export function IncomingFields(props: {
  form: IncomingForm;
  update: (changes: Partial<IncomingForm>) => void;
  error: string | undefined;
  isCloud: boolean;
}) {
  const { form, update, error, isCloud } = props;
  const { t } = useI18n();
  return (
    <>
      <TextArea
        label={t('admin.incoming.redirectUrl')}
        hint={t(isCloud ? 'admin.incoming.cloudRedirectHint' : 'admin.incoming.redirectHint')}
        rows={2}
        maxLength={4600}
        error={error}
        value={form.redirectUris}
        onChange={(redirectUris) => update({ redirectUris })}
      />
      <Select
        label={t('admin.incoming.permission')}
        hint={t('admin.incoming.permissionHint')}
        value={form.scope}
        options={INCOMING_SCOPES.map((value) => ({ value, label: t(`admin.scopes.${value}`) }))}
        onChange={(scope) => update({ scope: scope as IncomingForm['scope'] })}
      />
      <Checkbox
        label={t('admin.incoming.clientCredentials')}
        hint={t('admin.incoming.clientCredentialsHint')}
        checked={form.allowsClientCredentials}
        onChange={(allowsClientCredentials) => update({ allowsClientCredentials })}
      />
    </>
  );
}
