import { useState, type FormEvent } from 'react';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { useI18n } from '../../ui/i18n/i18n-context';
import { TextField } from '../../ui/text-field';
import type { LinkCreation } from './use-create-link';

export function AddressStep(props: { creation: LinkCreation; onCancel: () => void }) {
  const { form, update, busy, error, confirmAddress } = props.creation;
  const { t } = useI18n();
  const [isChecked, setIsChecked] = useState(false);
  const isWrong = isChecked && !isSecureUrl(form.url);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!busy && isSecureUrl(form.url)) confirmAddress();
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      <TextField
        label={t('admin.url')}
        hint={t('admin.urlHint')}
        error={isWrong ? t('admin.urlWrong') : undefined}
        type="url"
        required
        maxLength={450}
        value={form.url}
        onChange={(url) => update({ url })}
      />
      <TextField
        label={t('admin.name')}
        hint={t('admin.nameHint')}
        maxLength={100}
        value={form.name}
        onChange={(name) => update({ name })}
      />
      <p className="form__note">{t('admin.egressNote')}</p>
      {error && <ErrorMessage error={error} onRetry={confirmAddress} busy={busy} />}
      <div className="actions">
        <Button type="submit" appearance="primary" busy={busy}>
          {t('admin.continue')}
        </Button>
        <Button onClick={props.onCancel}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}

function isSecureUrl(url: string): boolean {
  const trimmed = url.trim();
  return URL.canParse(trimmed) && new URL(trimmed).protocol === 'https:';
}
