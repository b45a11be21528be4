/** Atlassian's own table for lists, as its documentation uses it; `?page=50` shows it in pages. */
import '@atlaskit/css-reset';
import { createRoot } from 'react-dom/client';
import Avatar from '@atlaskit/avatar';
import DynamicTable from '@atlaskit/dynamic-table';
import Lozenge from '@atlaskit/lozenge';
import { SimpleTag as Tag } from '@atlaskit/tag';
import { cell } from './cells.jsx';
import { COLUMNS, sortKey } from './common.jsx';
import './dynamic-table.css';

const PAGE = Number(new URLSearchParams(location.search).get('page')) || undefined;
const APPEARANCE = { new: 'default', indeterminate: 'inprogress', done: 'success' };

const user = (person) =>
  person ? (
    <span className="user">
      <Avatar src={person.avatar} size="small" name={person.name} />
      {person.name}
    </span>
  ) : (
    'Unassigned'
  );
const tags = (names) => names.map((name) => <Tag key={name} text={name} />);

function content(issue, id) {
  if (id === 'assignee' || id === 'reporter') return user(issue[id]);
  if (id === 'labels' || id === 'components' || id === 'fixVersions') return tags(issue[id]);
  if (id !== 'status') return cell(issue, id);
  const { category, name } = issue.status;
  return <Lozenge appearance={APPEARANCE[category]}>{name}</Lozenge>;
}

const head = { cells: COLUMNS.map(([key, name]) => ({ key, content: name, isSortable: true })) };
const rows = window.ISSUES.map((issue) => ({
  key: issue.id,
  cells: COLUMNS.map(([id]) => ({ key: sortKey(issue, id), content: content(issue, id) })),
}));

createRoot(document.getElementById('root')).render(
  <div className="scroller">
    <DynamicTable head={head} rows={rows} rowsPerPage={PAGE} defaultPage={1} />
  </div>,
);
