import type { AppError, AppErrorCode } from '#contract/app-error';
import { describeError } from '#ui/messages/describe-error';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { excerptAt } from './jql-position';
import './jql-error.css';

const ABOUT_THE_QUERY: AppErrorCode[] = ['JQL_INVALID', 'FIELD_UNKNOWN', 'PROJECT_HIDDEN'];

/** Errors that the author corrects in the query itself. */
export const isAboutTheQuery = (error: AppError) => ABOUT_THE_QUERY.includes(error.code);

/** Jira's words, and the place in the query that was run; without the place if the author sees no query. */
export function JqlError({ error, jql }: { error: AppError; jql: string | undefined }) {
  const i18n = useI18n();
  const { title, details } = describeError(error, i18n);
  const { position } = error.details;
  return (
    <SectionMessage tone="danger" title={title} role="alert">
      {details.map((detail) => (
        <p key={detail}>
          <bdi>{detail}</bdi>
        </p>
      ))}
      {position && jql !== undefined && (
        <Marked
          {...excerptAt(jql, position)}
          label={i18n.t('config.jqlPosition', {
            line: i18n.format.number(position.line),
            column: i18n.format.number(position.column),
          })}
        />
      )}
    </SectionMessage>
  );
}

/** A caret below the place; an invisible copy of the text before it keeps it there in any script. */
function Marked({ before, after, label }: { before: string; after: string; label: string }) {
  return (
    <figure className="jql-mark">
      <pre className="jql-mark__line" dir="ltr">
        {before}
        <mark>{after.slice(0, 1) || ' '}</mark>
        {after.slice(1)}
        {'\n'}
        <span className="jql-mark__spacer" aria-hidden="true">
          {before}
        </span>
        <span className="jql-mark__caret" aria-hidden="true">
          ^
        </span>
      </pre>
      <figcaption>{label}</figcaption>
    </figure>
  );
}
