import type { AppliedView } from '#core/view/apply-view';
import { allColumns } from '#core/view/table-line';
import type { IssueTable } from '#contract/issue-table';
import type { ViewState } from '../view/use-table-view';
import type { TableParts } from '../table-parts';
import { ColumnHandle } from './columns/column-handle';
import { viewLook } from './columns/view-look';
import { GroupHeading } from './group/group-heading';
import { TotalsRow } from './totals/totals-row';

/** What a view and the author's rules add to the rows of a table. */
export function drawnParts(
  { columns, rows }: Pick<IssueTable, 'columns' | 'rows'>,
  applied: AppliedView,
  state: ViewState,
  marks: TableParts['marks'],
): TableParts {
  const { view, change } = state;
  const all = allColumns(columns);
  const onFold = (group: string) => {
    const { folded = [] } = view;
    change({
      folded: folded.includes(group) ? folded.filter((each) => each !== group) : [...folded, group],
    });
  };
  return {
    marks,
    look: viewLook(view, applied.columns, rows),
    headEnd: (column) => (
      <ColumnHandle column={column} rows={rows} applied={applied} state={state} />
    ),
    heading: (line, index) => (
      <GroupHeading
        key={line.group}
        line={line}
        columns={applied.columns}
        all={all}
        index={index}
        onFold={onFold}
      />
    ),
    foot:
      applied.totals.length === 0
        ? undefined
        : (index) => <TotalsRow applied={applied} all={all} index={index} />,
  };
}
