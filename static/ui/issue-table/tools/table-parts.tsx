import type { AppliedView } from '#core/view/apply-view';
import { allColumns } from '#core/view/table-line';
import type { IssueTable } from '#contract/issue-table';
import type { ViewState } from '../view/use-table-view';
import type { TableParts } from '../table-parts';
import { GroupHeading } from './group/group-heading';
import { TotalsRow } from './totals/totals-row';

/** What a view and the author's rules add to the rows of a table. */
export function tableParts(
  { columns }: Pick<IssueTable, 'columns'>,
  applied: AppliedView,
  { view, change }: ViewState,
  marks: TableParts['marks'],
): TableParts {
  const all = allColumns(columns);
  const onFold = (group: string) => {
    const { folded = [] } = view;
    change({
      folded: folded.includes(group) ? folded.filter((each) => each !== group) : [...folded, group],
    });
  };
  return {
    marks,
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
