import { type CellCase, UNSAID } from './cell-case';

const STATUS = {
  id: '3',
  name: 'In Progress',
  statusCategory: { id: 4, key: 'indeterminate', name: 'In Bearbeitung', colorName: 'yellow' },
};

/** Fields of Jira itself, but for times, numbers and references. */
export const SYSTEM_CASES: CellCase[] = [
  [
    'summary',
    { type: 'string', system: 'summary' },
    'Log in',
    { type: 'text', text: 'Log in' },
    ['Log in', ['Log in'], ['Log in']],
  ],
  [
    'status',
    { type: 'status', system: 'status' },
    STATUS,
    { type: 'status', name: 'In Progress', category: 'indeterminate', rank: 3 },
    ['In Progress', [2, 3, 'In Progress'], ['In Progress']],
  ],
  [
    'status of an unknown category',
    { type: 'status' },
    { name: 'Odd', statusCategory: { key: 'sideways' } },
    { type: 'status', name: 'Odd', category: 'undefined' },
    ['Odd', [0, 9007199254740991, 'Odd'], ['Odd']],
  ],
  [
    'statusCategory',
    { type: 'statusCategory', system: 'statusCategory' },
    STATUS.statusCategory,
    { type: 'status', name: 'In Bearbeitung', category: 'indeterminate' },
    ['In Bearbeitung', [2, 9007199254740991, 'In Bearbeitung'], ['In Bearbeitung']],
  ],
  [
    'issuetype',
    { type: 'issuetype', system: 'issuetype' },
    { name: 'Sub-task', subtask: true, iconUrl: 'https://x.test/i.png', hierarchyLevel: -1 },
    { type: 'issuetype', name: 'Sub-task', subtask: true },
    ['Sub-task', ['Sub-task'], ['Sub-task']],
  ],
  [
    'priority',
    { type: 'priority', system: 'priority' },
    { name: 'High', id: '2', iconUrl: 'https://x.test/high.svg' },
    { type: 'priority', name: 'High', rank: 2 },
    ['High', [-2, 'High'], ['High']],
  ],
  [
    'resolution',
    { type: 'resolution', system: 'resolution' },
    { name: 'Done', description: 'x' },
    { type: 'text', text: 'Done' },
    ['Done', ['Done'], ['Done']],
  ],
  [
    'assignee of Data Center',
    { type: 'user', system: 'assignee' },
    { name: 'rr', key: 'JIRAUSER1', displayName: 'Rita Reader', active: true },
    { type: 'user', name: 'Rita Reader' },
    ['Rita Reader', ['Rita Reader'], ['Rita Reader']],
  ],
  [
    'reporter of Cloud, who left',
    { type: 'user', system: 'reporter' },
    { accountId: '5b10', displayName: 'Gone Gary', active: false, accountType: 'atlassian' },
    { type: 'user', name: 'Gone Gary', inactive: true },
    ['Gone Gary (inactive)', ['Gone Gary'], ['Gone Gary']],
  ],
  [
    'creator whose name Cloud hides',
    { type: 'user', system: 'creator' },
    { accountId: '5b10', active: true },
    { type: 'user', name: '' },
    ['Name not shown by Jira', undefined, ['']],
  ],
  [
    'project',
    { type: 'project', system: 'project' },
    { key: 'ABC', name: 'Alphabet', simplified: false },
    { type: 'text', text: 'Alphabet' },
    ['Alphabet', ['Alphabet'], ['Alphabet']],
  ],
  [
    'components',
    { type: 'array', items: 'component', system: 'components' },
    [{ name: 'API' }, { name: 'UI', description: 'x' }],
    { type: 'tags', tags: ['API', 'UI'] },
    ['API, UI', ['API', 'UI'], ['API', 'UI']],
  ],
  [
    'versions of each state',
    { type: 'array', items: 'version', system: 'versions' },
    [
      { name: '1', released: true, archived: true },
      { name: '2', released: true },
      { name: '3', released: false, releaseDate: '2026-11-21' },
      { name: '4', releaseDate: '2026-11-22' },
    ],
    {
      type: 'versions',
      versions: [
        { name: '1', state: 'archived' },
        { name: '2', state: 'released' },
        { name: '3', state: 'overdue' },
        { name: '4' },
      ],
    },
    [
      '1 (archived), 2 (released), 3 (release overdue), 4',
      ['1', '2', '3', '4'],
      ['1', '2', '3', '4'],
    ],
  ],
  [
    'fixVersions',
    { type: 'array', items: 'version', system: 'fixVersions' },
    [{ name: '1.0', archived: false }],
    { type: 'versions', versions: [{ name: '1.0' }] },
    ['1.0', ['1.0'], ['1.0']],
  ],
  [
    'labels',
    { type: 'array', items: 'string', system: 'labels' },
    ['a', 'b'],
    { type: 'tags', tags: ['a', 'b'] },
    ['a, b', ['a', 'b'], ['a', 'b']],
  ],
  [
    'description in the markup of Data Center',
    { type: 'string', system: 'description' },
    'h1. Title\n\nSome *bold* text with a [link|https://x.test].',
    {
      type: 'rich',
      content: [
        { tag: 'heading', content: ['Title'] },
        {
          tag: 'paragraph',
          content: [
            'Some ',
            { tag: 'strong', content: ['bold'] },
            ' text with a ',
            { tag: 'link', content: ['link'], href: 'https://x.test/' },
            '.',
          ],
        },
      ],
    },
    [
      'Title\nSome bold text with a link.',
      ['Title\nSome bold text with a link.'],
      ['Title\nSome bold text with a link.'],
    ],
  ],
  [
    'environment as a document of Cloud',
    { type: 'string', system: 'environment' },
    {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Linux' }] }],
    },
    { type: 'text', text: 'Linux' },
    ['Linux', ['Linux'], ['Linux']],
  ],
  [
    'attachment',
    { type: 'array', items: 'attachment', system: 'attachment' },
    [{ filename: 'a.png', size: 466690, content: 'https://x.test' }],
    { type: 'tags', tags: ['a.png'] },
    ['a.png', ['a.png'], ['a.png']],
  ],
  [
    'security',
    { type: 'securitylevel', system: 'security' },
    { id: '1', name: 'Staff', description: 'x' },
    { type: 'text', text: 'Staff' },
    ['Staff', ['Staff'], ['Staff']],
  ],
  [
    'dataclassification',
    { type: 'string', system: 'dataclassification' },
    'Internal',
    { type: 'text', text: 'Internal' },
    ['Internal', ['Internal'], ['Internal']],
  ],
  [
    'issuerestriction',
    { type: 'issuerestriction', system: 'issuerestriction' },
    { issuerestrictions: {}, shouldDisplay: true },
    ...UNSAID,
  ],
  ['thumbnail, which has no schema', { system: 'thumbnail' }, 'https://x.test/t.png', ...UNSAID],
];
