import { INCOMING_SCOPES } from '#contract/link-configuration';
import { Button } from '#ui/controls/button.tsx';
import { Checkbox } from '#ui/controls/checkbox.tsx';
import { Select } from '#ui/controls/select.tsx';
import { TextArea } from '#ui/controls/text-area.tsx';
import { TextField } from '#ui/controls/text-field.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { MappedUsers } from '../people/mapped-users';
import type { ConsumerForm, RequiredField } from './consumer-form';
import type { ConsumerInfo } from './use-consumer-info';

export interface ConsumerFieldsProps {
  form: ConsumerForm;
  update: (changes: Partial<ConsumerForm>) => void;
  /** The name of the linked application. */
  name: string;
  /** The link, if its application can be asked for its people. */
  impersonatingLinkId?: string | undefined;
  info: ConsumerInfo;
  errorOf: (field: RequiredField | 'users') => string | undefined;
}

/** Who the linked application is, and what it may do. */
export function ConsumerFields(props: ConsumerFieldsProps) {
  const { form, update } = props;
  const { t } = useI18n();
  return (
    <>
      <IdentityFields {...props} />
      <Select
        label={t('admin.incoming.permission')}
        hint={t('admin.incoming.permissionHint')}
        value={form.scope}
        options={INCOMING_SCOPES.map((value) => ({ value, label: t(`admin.scopes.${value}`) }))}
        onChange={(scope) => update({ scope: scope as ConsumerForm['scope'] })}
      />
      <WithoutApproval {...props} />
    </>
  );
}

function IdentityFields({ form, update, name, info, errorOf }: ConsumerFieldsProps) {
  const { t } = useI18n();
  return (
    <>
      <div className="actions">
        <Button busy={info.busy} onClick={info.read}>
          {t('admin.incomingOAuth1.read', { name })}
        </Button>
      </div>
      <div role="status">{info.isRead && <p>{t('admin.incomingOAuth1.wasRead', { name })}</p>}</div>
      {info.error && <ErrorMessage error={info.error} />}
      <TextField
        label={t('admin.consumer.key')}
        hint={t('admin.incomingOAuth1.keyHint', { name })}
        required
        maxLength={255}
        error={errorOf('consumerKey')}
        value={form.consumerKey}
        onChange={(consumerKey) => update({ consumerKey })}
      />
      <TextField
        label={t('admin.incomingOAuth1.consumerName')}
        required
        maxLength={255}
        error={errorOf('name')}
        value={form.name}
        onChange={(consumerName) => update({ name: consumerName })}
      />
      <TextArea
        label={t('admin.consumer.publicKey')}
        hint={t('admin.incomingOAuth1.publicKeyHint')}
        rows={5}
        maxLength={4000}
        error={errorOf('publicKey')}
        value={form.publicKey}
        onChange={(publicKey) => update({ publicKey })}
      />
      <TextField
        label={t('admin.incomingOAuth1.callbackHost')}
        hint={t('admin.incomingOAuth1.callbackHostHint')}
        required
        maxLength={255}
        error={errorOf('callbackHost')}
        value={form.callbackHost}
        onChange={(callbackHost) => update({ callbackHost })}
      />
    </>
  );
}

function WithoutApproval({ form, update, errorOf, impersonatingLinkId }: ConsumerFieldsProps) {
  const { t } = useI18n();
  return (
    <>
      <Checkbox
        label={t('admin.incomingOAuth1.twoLegged')}
        hint={t('admin.incomingOAuth1.twoLeggedHint')}
        checked={form.allowsTwoLegged}
        onChange={(allowsTwoLegged) => update({ allowsTwoLegged })}
      />
      <Checkbox
        label={t('admin.incomingOAuth1.impersonation')}
        hint={t('admin.incomingOAuth1.impersonationHint')}
        checked={form.allowsImpersonation}
        onChange={(allowsImpersonation) => update({ allowsImpersonation })}
      />
      {form.allowsImpersonation && (
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
