import { useCallback, useEffect } from 'react';
import type { IncomingConsent } from '#contract/invocations';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { Skeleton } from '#ui/display/skeleton.tsx';
import { useLoad } from '#ui/use-load';
import { invokeConnect } from './bridge';
import { ConsentQuestion } from './consent-question';
import { WayBack } from './way-back';
import './consent-page.css';

/** Asks the person whether a linked application may act for them, and sends them back there. */
export function ConsentPage({ query }: { query: string }) {
  const { t } = useI18n();
  const [consent, load] = useLoad<IncomingConsent>();

  const read = useCallback(() => {
    void load(() => invokeConnect('readAuthorizationRequest', { query }));
  }, [query, load]);
  useEffect(read, [read]);
  const { value, error, loading } = consent;

  return (
    <main className="page">
      <h1 className="page__title">{t('consent.title')}</h1>
      {error && <ErrorMessage error={error} onRetry={read} busy={loading} />}
      {!value && !error && <Skeleton label={t('consent.loading')} />}
      {value?.status === 'leave' && <WayBack to={value.redirectTo} />}
      {value && <NoQuestion consent={value} />}
      {value?.status === 'ask' && <ConsentQuestion consent={value} />}
    </main>
  );
}

/** Why the person is asked nothing. */
function NoQuestion({ consent }: { consent: IncomingConsent }) {
  const { t } = useI18n();
  if (consent.status === 'refused') {
    return (
      <SectionMessage tone="danger" role="alert" title={t('consent.refusedTitle')}>
        <p>{t(`consent.refused.${consent.reason}`)}</p>
      </SectionMessage>
    );
  }
  if (consent.status !== 'held') return null;
  return (
    <SectionMessage tone="warning" role="alert" title={t('consent.heldTitle')}>
      <p>{t('consent.heldBody', { link: consent.link.name, host: consent.host })}</p>
    </SectionMessage>
  );
}
