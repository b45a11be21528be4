import { useState } from 'react';
import type { AppError } from '#contract/app-error';
import type { IncomingApprovalView } from '#contract/application-link';
import { Button } from '#ui/controls/button.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { ExternalLink } from '#ui/display/external-link.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { asAppError } from '#ui/use-load';
import { invokeConnect } from './bridge';
import './connection.css';

/** One application that can act for the reader: what it can do, and how to revoke that. */
export function IncomingApproval(props: { approval: IncomingApprovalView; onRevoked: () => void }) {
  const { link, scope, since, otherLinks } = props.approval;
  const { t, format } = useI18n();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();

  const revoke = () => {
    setBusy(true);
    setError(undefined);
    invokeConnect('revokeIncomingApproval', { linkId: link.id })
      .then(props.onRevoked)
      .catch((cause: unknown) => {
        setError(asAppError(cause));
        setBusy(false);
      });
  };
  return (
    <li className="connection">
      <div className="connection__text">
        <h3 className="connection__name">
          <bdi>{link.name}</bdi>
        </h3>
        <ExternalLink href={link.displayUrl}>
          <bdi dir="ltr">{link.displayUrl}</bdi>
        </ExternalLink>
        <p>{t('connect.incoming.since', { date: format.dateTime(since) })}</p>
        <p>{t(scope.includes('WRITE') ? 'connect.incoming.write' : 'connect.incoming.read')}</p>
        {otherLinks && <p>{t('connect.incoming.others', { links: otherLinks.join(', ') })}</p>}
      </div>
      <div className="connection__actions">
        <Button
          busy={busy}
          onClick={revoke}
          aria-label={t('connect.incoming.revokeFor', { link: link.name })}
        >
          {t('connect.incoming.revoke')}
        </Button>
      </div>
      {error && <ErrorMessage error={error} />}
    </li>
  );
}
