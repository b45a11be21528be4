import { useState, type FormEvent } from 'react';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { useI18n } from '../../ui/i18n/i18n-context';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { RedirectUri } from './redirect-uri';
import type { LinkCreation } from './use-create-link';

const SCOPES = ['READ', 'WRITE'] as const;

export function CredentialsStep(props: { creation: LinkCreation; onCancel: () => void }) {
  const { form, update, busy, error, back, save, redirectUri } = props.creation;
  const { t } = useI18n();
  const [isChecked, setIsChecked] = useState(false);
  const missing = (value: string) =>
    isChecked && value.trim() === '' ? t('admin.required') : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    const isComplete = [form.name, form.clientId, form.clientSecret].every((each) => each.trim());
    if (!busy && isComplete) save();
  };
  return (
    <form className="form" noValidate onSubmit={submit} autoComplete="off">
      <RedirectUri value={redirectUri} jiraUrl={form.url} />
      <TextField
        label={t('admin.clientId')}
        required
        maxLength={255}
        autoComplete="off"
        value={form.clientId}
        error={missing(form.clientId)}
        onChange={(clientId) => update({ clientId })}
      />
      <TextField
        label={t('admin.clientSecret')}
        hint={t('admin.clientSecretHint')}
        type="password"
        required
        maxLength={1000}
        autoComplete="new-password"
        value={form.clientSecret}
        error={missing(form.clientSecret)}
        onChange={(clientSecret) => update({ clientSecret })}
      />
      <Select
        label={t('admin.scope')}
        hint={t('admin.scopeHint')}
        value={form.scope}
        options={SCOPES.map((value) => ({ value, label: t(`admin.scopes.${value}`) }))}
        onChange={(scope) => update({ scope })}
      />
      <TextField
        label={t('admin.name')}
        hint={t('admin.nameHint')}
        required
        maxLength={100}
        value={form.name}
        error={missing(form.name)}
        onChange={(name) => update({ name })}
      />
      {error && <ErrorMessage error={error} onRetry={save} busy={busy} />}
      <div className="actions">
        <Button type="submit" appearance="primary" busy={busy}>
          {t('action.save')}
        </Button>
        <Button onClick={back}>{t('admin.back')}</Button>
        <Button appearance="subtle" onClick={props.onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
