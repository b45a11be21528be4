import { useEffect, useState } from 'react';
import type { SigningKeyView } from '#contract/application-link';
import { Button } from '#ui/controls/button.tsx';
import { Skeleton } from '#ui/display/skeleton.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useLoad } from '#ui/use-load';
import { invokeAdmin } from '../bridge';
import { ConfirmDialog } from '../forms/confirm-dialog';
import './signing-keys.css';

/** The keys that sign tables of all shared accounts: which there are, a new one, and the end of an old one. */
export function SigningKeys({ linkId }: { linkId: string }) {
  const { t, format } = useI18n();
  const [keys, load] = useLoad<SigningKeyView[]>();
  const [retiring, setRetiring] = useState<SigningKeyView>();
  useEffect(() => {
    void load(() => invokeAdmin('listSigningKeys'));
  }, [load]);
  const dateOf = ({ createdAt }: SigningKeyView) => format.dateTime(createdAt);
  return (
    <section className="form signing-keys">
      <h2 className="signing-keys__title">{t('admin.signingKeys.title')}</h2>
      <p className="form__note">{t('admin.signingKeys.body')}</p>
      {keys.error && <ErrorMessage error={keys.error} />}
      {!keys.value && !keys.error && <Skeleton label={t('admin.signingKeys.loading')} />}
      {keys.value?.length === 0 && <p>{t('admin.signingKeys.none')}</p>}
      <ul className="signing-keys__list">
        {keys.value?.map((key) => (
          <KeyItem key={key.keyId} signingKey={key} date={dateOf(key)} onRetire={setRetiring} />
        ))}
      </ul>
      <div className="actions">
        <Button
          busy={keys.loading}
          onClick={() => void load(() => invokeAdmin('rotateSigningKey', { linkId }))}
        >
          {t('admin.signingKeys.rotate')}
        </Button>
      </div>
      {retiring && (
        <ConfirmDialog
          title={t('admin.signingKeys.retireTitle', { date: dateOf(retiring) })}
          confirmLabel={t('admin.signingKeys.retire')}
          isDangerous
          work={async () => {
            const left = await invokeAdmin('retireSigningKey', { linkId, keyId: retiring.keyId });
            await load(() => Promise.resolve(left));
            setRetiring(undefined);
          }}
          onCancel={() => setRetiring(undefined)}
        >
          <p>{t('admin.signingKeys.retireBody')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function KeyItem(props: {
  signingKey: SigningKeyView;
  date: string;
  onRetire: (key: SigningKeyView) => void;
}) {
  const { signingKey, date, onRetire } = props;
  const { t } = useI18n();
  const state = signingKey.signs ? 'signs' : 'accepted';
  return (
    <li className="signing-keys__item">
      <span>
        {t('admin.signingKeys.created', { date })} ({t(`admin.signingKeys.${state}`)})
      </span>
      {!signingKey.signs && (
        <Button
          aria-label={t('admin.signingKeys.retireOf', { date })}
          onClick={() => onRetire(signingKey)}
        >
          {t('admin.signingKeys.retire')}
        </Button>
      )}
    </li>
  );
}
