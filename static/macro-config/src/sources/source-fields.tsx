import { useMemo, useState } from 'react';
import type { LinkChoice } from '#contract/application-link';
import type { SyntaxProblem } from '#core/jql/writing/syntax-problem';
import { toAppError } from '#ui/bridge';
import { type I18n, useI18n } from '#ui/i18n/i18n-context';
import type { Connect } from '#ui/use-connect';
import type { Author } from '../author';
import { isAboutTheQuery } from '../jql/jql-error';
import { QueryField } from '../jql/query-field';
import { recentQueries } from '../jql/recent-queries';
import { type AddressNote, useJiraAddress } from '../jql/use-jira-address';
import { LinkField } from '../link-field';
import type { PreviewState } from '../preview/use-preview';
import { type DraftSource, sourceProblems } from './draft-sources';
import { SourceResult } from './source-result';

/** What all sources of a table have in common. */
export interface SourceContext {
  author: Author;
  links: LinkChoice[];
  preview: PreviewState;
  connection: Connect;
  isInContent: boolean;
  /** The query that holds the conditions of a saved filter that it named before. */
  copiedJql: string | undefined;
}

/** One Jira and its query. */
export function SourceFields(props: {
  context: SourceContext;
  source: DraftSource;
  /** Its place among the sources. */
  at: number;
  /** There are others. */
  isOneOfSeveral: boolean;
  /** The author tried to save, and is told what is missing. */
  showsMissing: boolean;
  /** The address that was pasted into the page and became this macro. */
  pastedAddress: string | undefined;
  onSyntax: (problem: SyntaxProblem | undefined) => void;
  onChange: (changes: Partial<DraftSource>) => void;
}) {
  const { context, source, at, isOneOfSeveral, showsMissing, pastedAddress, onChange } = props;
  const { author, links, preview, connection, isInContent, copiedJql } = context;
  const { t } = useI18n();
  const { linkId, jql } = source;
  const link = links.find(({ id }) => id === linkId);
  const address = useJiraAddress(links, onChange, pastedAddress);
  const [syntax, setSyntax] = useState<SyntaxProblem>();
  const recent = useMemo(
    () => (linkId === '' ? undefined : recentQueries(author, linkId)),
    [author, linkId],
  );
  const problems = sourceProblems(source);
  // An address or a query that is too long needs no second look: the author is told while typing.
  const told = problems.find((each) => each === 'jqlIsAddress' || each === 'jqlTooLong');
  const missing = (field: 'linkId' | 'jql') =>
    showsMissing && problems.includes(field) ? t(`config.problem.${field}`) : undefined;
  const error = useSourceError(preview, isOneOfSeveral, at);
  return (
    <>
      <LinkField
        links={links}
        linkId={linkId}
        error={missing('linkId')}
        connection={connection}
        isInContent={isInContent}
        onChange={(next) => {
          onChange({ linkId: next });
        }}
      />
      <QueryField
        author={author}
        recent={recent}
        syntax={syntax}
        onSyntax={(problem) => {
          setSyntax(problem);
          props.onSyntax(problem);
        }}
        value={jql}
        linkId={link?.connected ? link.id : undefined}
        problem={told ? t(`config.problem.${told}`) : missing('jql')}
        error={error}
        goesToError={preview.wasAsked}
        ranJql={preview.queries[at] ?? ''}
        note={noteText(t, jql === copiedJql, address.note)}
        onChange={address.write}
        onPreview={preview.run}
      />
      {isOneOfSeveral && (
        <SourceResult
          site={preview.table.value?.sites?.[at]}
          error={link?.connected === false ? undefined : error}
          busy={preview.table.loading}
          onRetry={preview.run}
        />
      )}
    </>
  );
}

function noteText(t: I18n['t'], hasCopiedFilter: boolean, note: AddressNote | undefined) {
  if (hasCopiedFilter) return t('config.filterCopied');
  return note && t(`config.address.${note.kind}`, { link: note.link });
}

/** What went wrong with one source in the last preview. */
function useSourceError({ table }: PreviewState, isOneOfSeveral: boolean, at: number) {
  const failure = table.value?.sites?.[at]?.error;
  const ofSite = useMemo(() => failure && toAppError(failure), [failure]);
  if (!isOneOfSeveral) return table.error;
  // A failure of all, as when it is signed, stands above the preview, unless it is about a query.
  return table.error && isAboutTheQuery(table.error) ? table.error : ofSite;
}
