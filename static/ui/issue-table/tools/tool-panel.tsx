import type { IssueTable } from '#contract/issue-table';
import type { AppliedView } from '#core/view/apply-view';
import type { ToolName } from '../bar/table-bar';
import type { ViewState } from '../view/use-table-view';
import { GroupPanel } from './group/group-panel';
import { SearchField } from './search-field';
import { TotalsPanel } from './totals/totals-panel';

/** What every tool gets: the table, the view, what it shows, and how to change it. */
export interface ToolProps {
  table: IssueTable;
  state: ViewState;
  applied: AppliedView;
  onClose: () => void;
}

/** What a button of the bar opens. */
export function ToolPanel({ name, ...tool }: ToolProps & { name: ToolName }) {
  const Panel = PANELS[name];
  return <Panel {...tool} />;
}

const PANELS: Record<ToolName, (tool: ToolProps) => React.ReactNode> = {
  search: ({ state: { view, change }, applied, onClose }) => (
    <SearchField
      search={view.search ?? ''}
      matching={applied.matching}
      onSearch={(search) => {
        change({ search });
      }}
      onClose={() => {
        change({ search: undefined });
        onClose();
      }}
    />
  ),
  group: (tool) => <GroupPanel {...tool} />,
  totals: (tool) => <TotalsPanel {...tool} />,
};
