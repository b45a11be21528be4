import type {
  IssueType,
  LinkType,
  NamedEntity,
  SecurityLevel,
  Status,
  StatusCategory,
} from '../../entities';

/** The status categories, which are the same in every Jira. */
const CATEGORIES = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const satisfies Record<string, StatusCategory>;

const status = (id: string, name: string, category: keyof typeof CATEGORIES): Status => ({
  id,
  name,
  description: '',
  statusCategory: CATEGORIES[category],
});

export const STATUS = {
  open: status('1', 'Open', 'new'),
  backlog: status('10000', 'Backlog', 'new'),
  selected: status('10001', 'Selected for Development', 'new'),
  inProgress: status('3', 'In Progress', 'indeterminate'),
  inReview: status('10002', 'In Review', 'indeterminate'),
  blocked: status('10003', 'Blocked', 'indeterminate'),
  done: status('10004', 'Done', 'done'),
  closed: status('6', 'Closed', 'done'),
} as const;

export const ISSUE_TYPE = {
  epic: { id: '10000', name: 'Epic', description: 'A large body of work.', subtask: false },
  story: { id: '10001', name: 'Story', description: 'Something a user needs.', subtask: false },
  task: { id: '10002', name: 'Task', description: 'A piece of work.', subtask: false },
  bug: { id: '10004', name: 'Bug', description: 'A problem or error.', subtask: false },
  incident: { id: '10005', name: 'Incident', description: 'A service is down.', subtask: false },
  subtask: { id: '10003', name: 'Sub-task', description: 'A part of an issue.', subtask: true },
} as const satisfies Record<string, IssueType>;

/** Highest first. */
export const PRIORITIES: readonly NamedEntity[] = [
  { id: '1', name: 'Highest' },
  { id: '2', name: 'High' },
  { id: '3', name: 'Medium' },
  { id: '4', name: 'Low' },
  { id: '5', name: 'Lowest' },
];

export const RESOLUTIONS: readonly NamedEntity[] = [
  { id: '10000', name: 'Done', description: 'Work has been completed.' },
  { id: '10001', name: "Won't Do", description: 'This will not be worked on.' },
  { id: '10002', name: 'Duplicate', description: 'The problem is a duplicate.' },
  { id: '10003', name: 'Cannot Reproduce', description: 'Nobody could make it happen again.' },
];

export const LINK_TYPES: readonly LinkType[] = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

export const SECURITY_LEVELS: readonly SecurityLevel[] = [
  {
    id: '10000',
    name: 'Staff only',
    description: 'Not for readers from outside.',
    members: ['admin', 'author1', 'author2', 'reader1'],
  },
  {
    id: '10001',
    name: 'Security team',
    description: 'Vulnerabilities before they are fixed.',
    members: ['admin', 'author1', 'reader1'],
  },
];
