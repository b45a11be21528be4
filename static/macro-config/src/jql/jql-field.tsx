import type { AppError } from '#contract/app-error';
import type { SyntaxProblem } from '#core/jql/writing/syntax-problem';
import { useI18n } from '#ui/i18n/i18n-context';
import { isAboutTheQuery, JqlError } from './jql-error';
import { JqlInput } from './jql-input';
import { QueryTools } from './query-tools';
import type { RecentQueries } from './recent-queries';
import { syntaxText } from './syntax-text';
import './jql-field.css';

/** The query field. Jira's message stands below; on request the cursor goes to the position that Jira names. */
export function JqlField(props: {
  value: string;
  linkId: string | undefined;
  /** Of the chosen link; undefined without one. */
  recent: RecentQueries | undefined;
  problem: string | undefined;
  /** Of the last preview, and the query that it ran. */
  error: AppError | undefined;
  ranJql: string;
  /** The author asked what is wrong: the cursor goes there. */
  goesToError: boolean;
  /** What became of a pasted address or a saved filter. */
  note: string | undefined;
  /** What is wrong with its syntax, after a pause in writing. */
  syntax: SyntaxProblem | undefined;
  onSyntax: (problem: SyntaxProblem | undefined) => void;
  onChange: (value: string) => void;
  onPreview: () => void;
}) {
  const { value, linkId, problem, error, ranJql, goesToError, note, syntax, onSyntax } = props;
  const { onChange, onPreview } = props;
  const { t } = useI18n();
  const position = error?.details.position;
  const jiraRefuses = error !== undefined && isAboutTheQuery(error);
  // Jira knows the query best, as soon as it has seen it.
  const isAnswered = jiraRefuses && ranJql === value.trim();
  const syntaxMessage = syntax && !isAnswered ? syntaxText(syntax, t) : undefined;

  return (
    <div className="jql">
      <JqlInput
        value={value}
        linkId={linkId}
        error={problem ?? syntaxMessage}
        isInvalid={position !== undefined}
        goTo={goesToError ? position : undefined}
        onChange={onChange}
        onPreview={onPreview}
        onProblem={onSyntax}
      />
      <QueryTools value={value} recent={props.recent} onChange={onChange} />
      <p className="visually-hidden" role="status">
        {syntaxMessage}
      </p>
      <p className="jql__note" role="status">
        {note}
      </p>
      {jiraRefuses && <JqlError error={error} jql={ranJql} />}
    </div>
  );
}
