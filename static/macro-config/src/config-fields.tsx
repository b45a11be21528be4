import type { TableView } from '#contract/table-view';
import type { LinkChoice } from '#contract/application-link';
import { useI18n } from '#ui/i18n/i18n-context';
import { TextField } from '#ui/controls/text-field.tsx';
import type { Connect } from '#ui/use-connect';
import { CodeField } from './code/code-field';
import { ColumnsField } from './columns/columns-field';
import type { Draft, DraftProblem } from './draft';
import { TableOptions } from './options/table-options';
import type { PreviewState } from './preview/use-preview';
import type { SourceContext } from './sources/source-fields';
import { SourcesField } from './sources/sources-field';
import type { useSourceColumns } from './sources/use-source-columns';

export function ConfigFields(props: {
  draft: Draft;
  /** The address that was pasted into the page and became this macro. */
  pastedAddress: string | undefined;
  links: LinkChoice[];
  problems: DraftProblem[];
  preview: PreviewState;
  connection: Connect;
  source: Pick<SourceContext, 'author' | 'copiedJql'>;
  /** What the Jiras offer as columns. */
  columns: Pick<ReturnType<typeof useSourceColumns>, 'choices' | 'reload' | 'ready'>;
  isInContent: boolean;
  /** How the preview shows the issues now, if its author has changed that. */
  shownView: TableView | undefined;
  onSyntax: Parameters<typeof SourcesField>[0]['onSyntax'];
  onSources: Parameters<typeof SourcesField>[0]['onChange'];
  onChange: (changes: Partial<Draft>) => void;
  onReplace: (draft: Draft) => void;
}) {
  const { draft, pastedAddress, links, problems, preview, connection, isInContent, onChange } =
    props;
  const { columns } = props;
  const { t } = useI18n();
  const problem = (field: 'columns' | 'maxRows') =>
    problems.includes(field) ? t(`config.problem.${field}`) : undefined;

  return (
    <div className="config__fields">
      <SourcesField
        context={{ ...props.source, links, preview, connection, isInContent }}
        draft={draft}
        showsMissing={{
          first: ['linkId', 'jql'].some((each) => problems.some((found) => found === each)),
          others: problems.includes('others'),
        }}
        pastedAddress={pastedAddress}
        onSyntax={props.onSyntax}
        onChange={props.onSources}
      />
      <ColumnsField
        columns={draft.columns}
        headings={draft.headings}
        choices={columns.choices}
        error={problem('columns')}
        onRetry={columns.reload}
        onChange={(next) => onChange({ columns: next })}
        onHeadings={(headings) => onChange({ headings })}
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
      <CodeField draft={draft} ready={columns.ready} links={links} onReplace={props.onReplace} />
    </div>
  );
}
