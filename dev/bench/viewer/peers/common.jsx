/** What all peers share: the columns, and how one sorts and writes a date. */
const dateFormat = new Intl.DateTimeFormat('en-GB', {
  day: '2-digit',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

export const formatDate = (iso) => (iso ? dateFormat.format(new Date(iso)) : '');

/** Id, name, width in pixels. */
export const COLUMNS = [
  ['type', 'Type', 40],
  ['key', 'Key', 90],
  ['summary', 'Summary', 340],
  ['status', 'Status', 130],
  ['priority', 'P', 40],
  ['assignee', 'Assignee', 160],
  ['reporter', 'Reporter', 160],
  ['created', 'Created', 110],
  ['updated', 'Updated', 110],
  ['due', 'Due', 110],
  ['labels', 'Labels', 200],
  ['components', 'Components', 150],
  ['fixVersions', 'Fix versions', 130],
  ['points', 'Points', 70],
];

const PRIORITIES = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];

export function sortKey(issue, id) {
  const value = issue[id];
  switch (id) {
    case 'status':
      return value.name;
    case 'assignee':
    case 'reporter':
      return value ? value.name : '\uffff';
    case 'priority':
      return PRIORITIES.indexOf(value);
    case 'labels':
    case 'components':
    case 'fixVersions':
      return value.join();
    case 'points':
      return value ?? -1;
    case 'key':
      return Number(issue.id);
    default:
      return value ?? '';
  }
}

export const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
