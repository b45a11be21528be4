import type { FieldDescription } from './entities';

interface FieldRow {
  id: string;
  name: string;
  type: string;
  items?: string;
  /** Names in JQL; default: the id. */
  clauses?: readonly string[];
  orderable?: boolean;
  navigable?: boolean;
  searchable?: boolean;
}

/** The system fields of GET /field on Data Center, with their schemas. */
export const SYSTEM_FIELDS: readonly FieldDescription[] = [
  {
    id: 'issuekey',
    name: 'Key',
    custom: false,
    orderable: false,
    navigable: true,
    searchable: false,
    clauseNames: ['id', 'issue', 'issuekey', 'key'],
  },
  ...(
    [
      { id: 'summary', name: 'Summary', type: 'string', orderable: true },
      {
        id: 'issuetype',
        name: 'Issue Type',
        type: 'issuetype',
        clauses: ['issuetype', 'type'],
        orderable: true,
      },
      { id: 'status', name: 'Status', type: 'status' },
      { id: 'priority', name: 'Priority', type: 'priority', orderable: true },
      { id: 'resolution', name: 'Resolution', type: 'resolution', orderable: true },
      { id: 'assignee', name: 'Assignee', type: 'user', orderable: true },
      { id: 'reporter', name: 'Reporter', type: 'user', orderable: true },
      { id: 'creator', name: 'Creator', type: 'user' },
      { id: 'project', name: 'Project', type: 'project' },
      {
        id: 'components',
        name: 'Component/s',
        type: 'array',
        items: 'component',
        clauses: ['component'],
        orderable: true,
      },
      {
        id: 'fixVersions',
        name: 'Fix Version/s',
        type: 'array',
        items: 'version',
        clauses: ['fixVersion'],
        orderable: true,
      },
      {
        id: 'versions',
        name: 'Affects Version/s',
        type: 'array',
        items: 'version',
        clauses: ['affectedVersion'],
        orderable: true,
      },
      { id: 'labels', name: 'Labels', type: 'array', items: 'string', orderable: true },
      { id: 'created', name: 'Created', type: 'datetime', clauses: ['created', 'createdDate'] },
      { id: 'updated', name: 'Updated', type: 'datetime', clauses: ['updated', 'updatedDate'] },
      {
        id: 'resolutiondate',
        name: 'Resolved',
        type: 'datetime',
        clauses: ['resolutiondate', 'resolved'],
      },
      { id: 'lastViewed', name: 'Last Viewed', type: 'datetime' },
      {
        id: 'duedate',
        name: 'Due Date',
        type: 'date',
        clauses: ['due', 'duedate'],
        orderable: true,
      },
      { id: 'description', name: 'Description', type: 'string', orderable: true },
      { id: 'environment', name: 'Environment', type: 'string', orderable: true },
      {
        id: 'security',
        name: 'Security Level',
        type: 'securitylevel',
        clauses: ['level'],
        orderable: true,
      },
      { id: 'parent', name: 'Parent', type: 'issuelink', clauses: ['parent'], navigable: false },
      {
        id: 'subtasks',
        name: 'Sub-Tasks',
        type: 'array',
        items: 'issuelinks',
        clauses: ['subtasks'],
      },
      {
        id: 'issuelinks',
        name: 'Linked Issues',
        type: 'array',
        items: 'issuelinks',
        clauses: ['issueLink'],
        orderable: true,
      },
      { id: 'votes', name: 'Votes', type: 'votes' },
      { id: 'watches', name: 'Watchers', type: 'watches', clauses: ['watchers'] },
      { id: 'timespent', name: 'Time Spent', type: 'number' },
      {
        id: 'timeestimate',
        name: 'Remaining Estimate',
        type: 'number',
        clauses: ['remainingEstimate', 'timeestimate'],
      },
      {
        id: 'timeoriginalestimate',
        name: 'Original Estimate',
        type: 'number',
        clauses: ['originalEstimate', 'timeoriginalestimate'],
      },
      {
        id: 'aggregatetimespent',
        name: 'Σ Time Spent',
        type: 'number',
        clauses: [],
        searchable: false,
      },
      {
        id: 'aggregatetimeestimate',
        name: 'Σ Remaining Estimate',
        type: 'number',
        clauses: [],
        searchable: false,
      },
      {
        id: 'aggregatetimeoriginalestimate',
        name: 'Σ Original Estimate',
        type: 'number',
        clauses: [],
        searchable: false,
      },
      { id: 'progress', name: 'Progress', type: 'progress', searchable: false },
      {
        id: 'aggregateprogress',
        name: 'Σ Progress',
        type: 'progress',
        clauses: [],
        searchable: false,
      },
      { id: 'workratio', name: 'Work Ratio', type: 'number' },
      {
        id: 'timetracking',
        name: 'Time Tracking',
        type: 'timetracking',
        clauses: [],
        navigable: false,
        orderable: true,
      },
      {
        id: 'attachment',
        name: 'Attachment',
        type: 'array',
        items: 'attachment',
        clauses: ['attachments'],
        navigable: false,
        orderable: true,
      },
      {
        id: 'comment',
        name: 'Comment',
        type: 'comments-page',
        clauses: ['comment'],
        navigable: false,
        orderable: true,
      },
      {
        id: 'worklog',
        name: 'Log Work',
        type: 'array',
        items: 'worklog',
        clauses: [],
        navigable: false,
        orderable: true,
      },
    ] satisfies FieldRow[]
  ).map(describe),
];

function describe(row: FieldRow): FieldDescription {
  const { id, name, type, items, clauses = [id] } = row;
  return {
    id,
    name,
    custom: false,
    orderable: row.orderable ?? false,
    navigable: row.navigable ?? true,
    searchable: row.searchable ?? true,
    clauseNames: [...clauses],
    schema: { type, ...(items !== undefined && { items }), system: id },
  };
}
