import type { TableView } from '#contract/table-view';
import type { LinkChoice } from '#contract/application-link';
import { type I18n, useI18n } from '#ui/i18n/i18n-context';
import { TextField } from '#ui/controls/text-field.tsx';
import type { Connect } from '#ui/use-connect';
import { ColumnsField } from './columns/columns-field';
import { problemsOf, type Draft, type DraftProblem } from './draft';
import { QueryField } from './jql/query-field';
import { LinkField } from './link-field';
import { TableOptions } from './options/table-options';
import { useColumns } from './columns/use-columns';
import { type AddressNote, useJiraAddress } from './jql/use-jira-address';
import type { PreviewState } from './preview/use-preview';

function noteText(t: I18n['t'], hasCopiedFilter: boolean, note: AddressNote | undefined) {
  if (hasCopiedFilter) return t('config.filterCopied');
  return note && t(`config.address.${note.kind}`, { link: note.link });
}

export function ConfigFields(props: {
  draft: Draft;
  /** The address that was pasted into the page and became this macro. */
  pastedAddress: string | undefined;
  links: LinkChoice[];
  problems: DraftProblem[];
  preview: PreviewState;
  connection: Connect;
  /** The query holds the conditions of a saved filter that it named before. */
  hasCopiedFilter: boolean;
  query: Pick<Parameters<typeof QueryField>[0], 'author' | 'recent' | 'syntax' | 'onSyntax'>;
  isInContent: boolean;
  /** How the preview shows the issues now, if its author has changed that. */
  shownView: TableView | undefined;
  onChange: (changes: Partial<Draft>) => void;
}) {
  const { draft, pastedAddress, links, problems, preview, connection, isInContent, onChange } =
    props;
  const { t } = useI18n();
  const link = links.find(({ id }) => id === draft.linkId);
  const columns = useColumns(link?.connected ? link.id : undefined);
  const address = useJiraAddress(links, onChange, pastedAddress);
  // An address or a query that is too long needs no second look: the author is told while typing.
  const jqlProblem = problemsOf(draft).find(
    (each) => each === 'jqlIsAddress' || each === 'jqlTooLong',
  );
  const problem = (field: DraftProblem) =>
    problems.includes(field) ? t(`config.problem.${field}`) : undefined;

  return (
    <div className="config__fields">
      <LinkField
        links={links}
        linkId={draft.linkId}
        error={problem('linkId')}
        connection={connection}
        isInContent={isInContent}
        onChange={(linkId) => onChange({ linkId })}
      />
      <QueryField
        {...props.query}
        value={draft.jql}
        linkId={link?.connected ? link.id : undefined}
        problem={jqlProblem ? t(`config.problem.${jqlProblem}`) : problem('jql')}
        error={preview.table.error}
        goesToError={preview.wasAsked}
        ranJql={preview.jql}
        note={noteText(t, props.hasCopiedFilter, address.note)}
        onChange={address.write}
        onPreview={preview.run}
      />
      <ColumnsField
        columns={draft.columns}
        choices={columns.choices}
        error={problem('columns')}
        onRetry={columns.reload}
        onChange={(next) => onChange({ columns: next })}
      />
      <TextField
        label={t('config.title')}
        hint={t('config.titleHint')}
        value={draft.title}
        maxLength={255}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        label={t('config.maxRows')}
        hint={t('config.maxRowsHint')}
        type="number"
        value={draft.maxRows}
        error={problem('maxRows')}
        onChange={(maxRows) => onChange({ maxRows })}
      />
      <TableOptions
        fieldIds={draft.columns}
        choices={columns.choices.value}
        table={preview.table.value}
        draft={draft}
        shown={props.shownView}
        onChange={onChange}
      />
    </div>
  );
}
