/** A plain prototype on the libraries that fit: TanStack Table and Virtual on Preact. It has no bridge and no texts. */
import { memo, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  flexRender,
  getCoreRowModel,
  getFilteredRowModel,
  getSortedRowModel,
  useReactTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { cell } from './cells.jsx';
import { COLUMNS, compare, sortKey } from './common.jsx';
import './lean.css';

const columns = COLUMNS.map(([id, header, size]) => ({
  id,
  accessorFn: (issue) => sortKey(issue, id),
  header,
  size,
  cell: (context) => cell(context.row.original, id),
  sortingFn: (a, b) => compare(a.getValue(id), b.getValue(id)),
  sortDescFirst: false,
}));

const Row = memo(({ row, index }) => (
  <tr aria-rowindex={index + 2}>
    {row.getVisibleCells().map((each) => (
      <td key={each.column.id}>{flexRender(each.column.columnDef.cell, each.getContext())}</td>
    ))}
  </tr>
));

function Head({ table }) {
  return (
    <thead>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id}>
          {group.headers.map((header) => (
            <th
              key={header.id}
              style={{ width: header.getSize() }}
              aria-sort={{ asc: 'ascending', desc: 'descending' }[header.column.getIsSorted()]}
            >
              <button onClick={header.column.getToggleSortingHandler()}>
                {flexRender(header.column.columnDef.header, header.getContext())}
              </button>
            </th>
          ))}
        </tr>
      ))}
    </thead>
  );
}

function App() {
  const [sorting, setSorting] = useState([]);
  const scroller = useRef(null);
  const data = useMemo(() => window.ISSUES, []);
  const table = useReactTable({
    data,
    columns,
    state: { sorting },
    onSortingChange: setSorting,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    getFilteredRowModel: getFilteredRowModel(),
    getRowId: (row) => row.id,
    enableSortingRemoval: false,
  });
  const { rows } = table.getRowModel();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 41,
    overscan: 8,
    initialRect: { width: 1000, height: 600 },
  });
  const items = virtualizer.getVirtualItems();
  const above = items.at(0)?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div className="scroller" ref={scroller}>
      <table aria-rowcount={rows.length + 1}>
        <Head table={table} />
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {items.map(({ index }) => (
            <Row key={rows[index].id} row={rows[index]} index={index} />
          ))}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  );
}

createRoot(document.getElementById('root')).render(<App />);
