import { useState } from 'react';
import type { AppError } from '#contract/app-error';
import type { ConsentDecision, IncomingConsent } from '#contract/invocations';
import { Button } from '#ui/controls/button.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { ExternalLink } from '#ui/display/external-link.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { asAppError } from '#ui/use-load';
import { invokeConnect } from './bridge';
import { OtherLinks } from './other-links';
import { WayBack } from './way-back';

type Asked = Extract<IncomingConsent, { status: 'ask' }>;

/** Names the application and what it asks for, with the two answers. */
export function ConsentQuestion({ consent }: { consent: Asked }) {
  const { t } = useI18n();
  const [chosen, setChosen] = useState<string[]>([]);
  const { decide, deciding, error, outcome } = useDecision(consent.requestId, chosen);
  const { link, scope, redirectTo, otherLinks = [] } = consent;

  if (outcome?.status === 'leave') return <WayBack to={outcome.redirectTo} />;
  if (outcome?.status === 'expired') {
    return (
      <SectionMessage tone="warning" role="alert" title={t('consent.expiredTitle')}>
        <p>{t('consent.expiredBody', { link: link.name })}</p>
      </SectionMessage>
    );
  }
  return (
    <div className="consent">
      <p className="consent__question">{t('consent.question', { link: link.name })}</p>
      <ExternalLink href={link.displayUrl}>
        <bdi dir="ltr">{link.displayUrl}</bdi>
      </ExternalLink>
      <h2 className="consent__heading">{t('consent.may')}</h2>
      <ul className="consent__list">
        <li>{t('consent.read', { link: link.name })}</li>
        {scope.includes('WRITE') && <li>{t('consent.write')}</li>}
      </ul>
      <OtherLinks link={link.name} others={otherLinks} chosen={chosen} onChange={setChosen} />
      <h2 className="consent__heading">{t('consent.mayNot')}</h2>
      <ul className="consent__list">
        <li>{t('consent.noPages')}</li>
        <li>{t('consent.noOthers')}</li>
      </ul>
      <p className="consent__note">{t('consent.goesTo', { address: redirectTo })}</p>
      <div className="consent__actions">
        <Button
          appearance="primary"
          busy={deciding === 'allow'}
          disabled={deciding === 'deny'}
          onClick={() => decide('allow')}
        >
          {t('consent.allow')}
        </Button>
        <Button
          busy={deciding === 'deny'}
          disabled={deciding === 'allow'}
          onClick={() => decide('deny')}
        >
          {t('consent.deny')}
        </Button>
      </div>
      {error && <ErrorMessage error={error} />}
    </div>
  );
}

type Decision = 'allow' | 'deny';

function useDecision(requestId: string, otherLinkIds: string[]) {
  const [deciding, setDeciding] = useState<Decision>();
  const [error, setError] = useState<AppError>();
  const [outcome, setOutcome] = useState<ConsentDecision>();

  const decide = (decision: Decision) => {
    setDeciding(decision);
    setError(undefined);
    const allow = decision === 'allow';
    const others = allow && otherLinkIds.length > 0 && { otherLinkIds };
    invokeConnect('decideAuthorization', { requestId, allow, ...others })
      .then(setOutcome)
      .catch((cause: unknown) => {
        setError(asAppError(cause));
        setDeciding(undefined);
      });
  };
  return { decide, deciding, error, outcome };
}
