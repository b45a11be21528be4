import type { ToolName } from '../bar/table-bar';
import { ColumnsPanel } from './columns/columns-panel';
import { ExportPanel } from './export/export-panel';
import { FilterPanel } from './filter/filter-panel';
import { GroupPanel } from './group/group-panel';
import { SearchField } from './search-field';
import { SortPanel } from './sort/sort-panel';
import type { ToolProps } from './tool-props';
import { TotalsPanel } from './totals/totals-panel';

/** What a button of the bar opens. Escape closes it. */
export function ToolPanel({ name, ...tool }: ToolProps & { name: ToolName }) {
  const Panel = PANELS[name];
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // On the full screen, the next one leads back to the page.
        event.preventDefault();
        tool.onClose();
      }}
    >
      <Panel {...tool} />
    </div>
  );
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
  filter: (tool) => <FilterPanel {...tool} />,
  sort: (tool) => <SortPanel {...tool} />,
  group: (tool) => <GroupPanel {...tool} />,
  totals: (tool) => <TotalsPanel {...tool} />,
  columns: (tool) => <ColumnsPanel {...tool} />,
  export: (tool) => <ExportPanel {...tool} />,
};
