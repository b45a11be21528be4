import type { ReactNode } from 'react';
import type { AppError } from '#contract/app-error';
import { Button } from '../controls/button';
import { describeError } from './describe-error';
import { ERROR_HELP } from './error-help';
import { useI18n, type I18n } from '../i18n/i18n-context';
import { SectionMessage } from './section-message';

/** An error in words, with the button that helps if this place offers it. */
export function ErrorMessage(props: {
  error: AppError;
  onRetry?: (() => void) | undefined;
  onConnect?: (() => void) | undefined;
  busy?: boolean;
  /** When the rows below were loaded, ISO 8601, before the error occurred. */
  shownAsOf?: string | undefined;
  retriesByItself?: boolean;
  /** More buttons or text beside the action. */
  children?: ReactNode;
}) {
  const { error, onRetry, onConnect, busy = false, children } = props;
  const i18n = useI18n();
  const { title, body, details } = describeError(error, i18n, props.retriesByItself);
  const { tone, action } = ERROR_HELP[error.code];
  const linkName = error.details.link?.name ?? i18n.t('error.someJira');

  return (
    <SectionMessage tone={tone} title={shownTitle(title, props.shownAsOf, i18n)} role="alert">
      <p>{body}</p>
      {details.map((detail) => (
        <p key={detail} className="section-message__detail">
          <bdi>{detail}</bdi>
        </p>
      ))}
      <div className="actions">
        {action === 'connect' && onConnect && (
          <Button appearance="primary" onClick={onConnect} busy={busy}>
            {error.code === 'SITE_NOT_GRANTED'
              ? i18n.t('action.useOtherAccount')
              : i18n.t('action.connectTo', { link: linkName })}
          </Button>
        )}
        {action === 'retry' && onRetry && (
          <Button onClick={onRetry} busy={busy}>
            {i18n.t('action.tryAgain')}
          </Button>
        )}
        {children}
      </div>
    </SectionMessage>
  );
}

function shownTitle(title: string, asOf: string | undefined, { t, format }: I18n): string {
  return asOf === undefined
    ? title
    : t('error.shownAsOf', { time: format.time(asOf), problem: title });
}
