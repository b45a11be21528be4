import { useI18n } from '#ui/i18n/i18n-context';
import { TextField } from '#ui/controls/text-field.tsx';
import { DataCenterScope } from './data-center-scope';
import { ExternalFields } from './external-fields';
import { OAuth1Fields } from './oauth1-fields';
import type { OutgoingFieldsProps } from './outgoing-fields-props';

/** The fields of an outgoing side, as its kind has them. */
export function OutgoingFields(props: OutgoingFieldsProps) {
  const { kind } = props.form;
  if (kind === 'oauth1') return <OAuth1Fields {...props} />;
  return (
    <>
      {kind === 'oauth2-external' && <ExternalFields {...props} />}
      <ClientFields {...props} />
      {kind === 'oauth2-data-center' ? <DataCenterScope {...props} /> : <ScopeList {...props} />}
    </>
  );
}

function ClientFields({ form, update, errorOf, secretIsKept }: OutgoingFieldsProps) {
  const { t } = useI18n();
  return (
    <>
      <TextField
        label={t('admin.clientId')}
        required
        maxLength={255}
        autoComplete="off"
        value={form.clientId}
        error={errorOf('clientId')}
        onChange={(clientId) => update({ clientId })}
      />
      <TextField
        label={t('admin.clientSecret')}
        hint={t(secretIsKept ? 'admin.clientSecretKept' : 'admin.clientSecretHint')}
        type="password"
        required={!secretIsKept}
        maxLength={1000}
        autoComplete="new-password"
        value={form.clientSecret}
        error={errorOf('clientSecret')}
        onChange={(clientSecret) => update({ clientSecret })}
      />
    </>
  );
}

function ScopeList({ form, update, errorOf }: OutgoingFieldsProps) {
  const { t } = useI18n();
  return (
    <TextField
      label={t('admin.scope')}
      hint={t(form.kind === 'oauth2-cloud' ? 'admin.scopeHintCloud' : 'admin.scopeHintList')}
      required
      maxLength={1000}
      value={form.scope}
      error={errorOf('scope')}
      onChange={(scope) => update({ scope })}
    />
  );
}
