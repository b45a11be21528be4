import type { Cell } from '../../src/contract/issue-table';
import type { FieldSchema } from '../../src/core/jira/jira-client';
import { BASE_URL } from './cell-cases';

const CUSTOM = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const AGILE = 'com.pyxis.greenhopper.jira:';
const DESK = 'com.atlassian.servicedesk:';

const DC_SPRINT =
  'com.atlassian.greenhopper.service.sprint.Sprint@a88a698[id=1,rapidViewId=1,state=ACTIVE,' +
  'name=Sprint 2, the longer one,startDate=2026-11-01T00:00:00.000Z,endDate=<null>,' +
  'completeDate=<null>,sequence=1,goal=<null>]';

/** What Jira sends for custom fields and fields of apps, and the cell that it becomes. */
export const CUSTOM_CASES: (readonly [
  what: string,
  schema: FieldSchema,
  value: unknown,
  cell: Cell,
])[] = [
  [
    'document of Cloud in a text area',
    { type: 'string', custom: `${CUSTOM}textarea` },
    {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Plain' }] }],
    },
    { type: 'text', text: 'Plain' },
  ],
  [
    'goal that runs',
    { type: 'sd-servicelevelagreement', custom: `${DESK}sd-sla-field` },
    { name: 'Time', ongoingCycle: { breached: false, remainingTime: { millis: 5_400_000 } } },
    { type: 'sla', state: 'running', seconds: 5400 },
  ],
  [
    'goal that was missed',
    { type: 'sd-servicelevelagreement' },
    { completedCycles: [{ breached: true, remainingTime: { millis: -60_000 } }] },
    { type: 'sla', state: 'completed', breached: true, seconds: -60 },
  ],
  [
    'goal that never began',
    { type: 'sd-servicelevelagreement' },
    { id: '1', name: 'Time', completedCycles: [] },
    { type: 'empty' },
  ],
  [
    'request type',
    { type: 'sd-customerrequesttype', custom: `${DESK}vp-origin` },
    { requestType: { name: 'Get help' } },
    { type: 'text', text: 'Get help' },
  ],
  ['satisfaction', { type: 'sd-feedback' }, { rating: 4 }, { type: 'number', value: 4 }],
  [
    'approvals',
    { type: 'sd-approvals' },
    [{ name: 'Budget', finalDecision: 'approved' }, { name: 'Risk' }],
    { type: 'text', text: 'Budget: approved, Risk' },
  ],
  [
    'assets with labels',
    { type: 'array', items: 'cmdb-object-field' },
    ['Laptop (IT-12)'],
    { type: 'tags', tags: ['Laptop (IT-12)'] },
  ],
  [
    'assets without labels',
    { type: 'array', items: 'cmdb-object-field' },
    [{ workspaceId: 'w', id: 'w:1', objectId: '1' }],
    { type: 'number', value: 1 },
  ],
  ['team', { type: 'team' }, { id: 't', name: 'Blue' }, { type: 'text', text: 'Blue' }],
  [
    'development of Cloud',
    {
      type: 'any',
      custom: 'com.atlassian.jira.plugins.jira-development-integration-plugin:devsummarycf',
    },
    '{pullrequest={dataType=pullrequest, state=OPEN}, json={"cachedValue":{"errors":[],"summary":{"pullrequest":{"overall":{"count":2,"state":"OPEN"}}}},"isStale":false}}',
    { type: 'development', items: [{ kind: 'pullrequest', count: 2, state: 'OPEN' }] },
  ],
  ['development of nothing', { type: 'any', custom: 'x:devsummarycf' }, '{}', { type: 'empty' }],
  [
    'interval',
    { type: 'string', custom: 'jira.polaris:interval' },
    '{"start":"2026-01-01","end":"2026-03-31"}',
    { type: 'interval', start: '2026-01-01', end: '2026-03-31' },
  ],
  [
    'check box of Product discovery',
    { type: 'number', custom: 'jira.polaris:boolean' },
    1,
    { type: 'boolean', value: true },
  ],
  [
    'parent of Advanced Roadmaps',
    { type: 'any', custom: 'com.atlassian.jpo:jpo-custom-field-parent' },
    { showField: true, data: { key: 'ABC-3' } },
    { type: 'issue', key: 'ABC-3', url: `${BASE_URL}/browse/ABC-3` },
  ],
  [
    'no parent of Advanced Roadmaps',
    { type: 'any', custom: 'com.atlassian.jpo:jpo-custom-field-parent' },
    { showField: false },
    { type: 'empty' },
  ],
  [
    'person whose name Cloud hides',
    { type: 'user' },
    { accountId: '5b10', active: true },
    { type: 'user', name: '' },
  ],
  [
    'versions of each state',
    { type: 'array', items: 'version', custom: `${CUSTOM}multiversion` },
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
  ],
  [
    'option',
    { type: 'option', custom: `${CUSTOM}select` },
    { value: 'Option 3', id: '1' },
    { type: 'text', text: 'Option 3' },
  ],
  [
    'options',
    { type: 'array', items: 'option', custom: `${CUSTOM}multicheckboxes` },
    [{ value: 'Impediment' }],
    { type: 'tags', tags: ['Impediment'] },
  ],
  [
    'cascading option',
    { type: 'option-with-child', custom: `${CUSTOM}cascadingselect` },
    { value: 'America', child: { value: 'Costa Rica' } },
    { type: 'text', text: 'America › Costa Rica' },
  ],
  [
    'url',
    { type: 'string', custom: `${CUSTOM}url` },
    'https://example.com/a?b',
    { type: 'url', url: 'https://example.com/a?b' },
  ],
  [
    'url that would run code',
    { type: 'string', custom: `${CUSTOM}url` },
    'javascript:alert(1)',
    { type: 'text', text: 'javascript:alert(1)' },
  ],
  [
    'description',
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
  ],
  [
    'sprints of Data Center, whose names may hold commas',
    { type: 'array', items: 'string', custom: `${AGILE}gh-sprint` },
    [DC_SPRINT.replace('Sprint 2, the longer one', 'Sprint 1'), DC_SPRINT],
    {
      type: 'sprints',
      sprints: [
        { name: 'Sprint 2, the longer one', state: 'active' },
        { name: 'Sprint 1', state: 'active' },
      ],
    },
  ],
  [
    'sprints of Cloud',
    { type: 'array', items: 'json', custom: `${AGILE}gh-sprint` },
    [
      { id: 2, name: 'Scrum 2', state: 'active' },
      { id: 3, name: 'Scrum 3', state: 'future' },
    ],
    {
      type: 'sprints',
      sprints: [
        { name: 'Scrum 2', state: 'active' },
        { name: 'Scrum 3', state: 'future' },
      ],
    },
  ],
  [
    'epic link',
    { type: 'any', custom: `${AGILE}gh-epic-link` },
    'KT-17',
    { type: 'issue', key: 'KT-17', url: `${BASE_URL}/browse/KT-17` },
  ],
  ['rank', { type: 'any', custom: `${AGILE}gh-lexo-rank` }, '0|i0001r:', { type: 'empty' }],
  ['field of an app', { type: 'any' }, { displayName: 'Shown' }, { type: 'text', text: 'Shown' }],
  ['unknown object', { type: 'any' }, { a: [1] }, { type: 'text', text: '{"a":[1]}' }],
  ['value against its schema', { type: 'number' }, 'twelve', { type: 'text', text: 'twelve' }],
  ['null', { type: 'user' }, null, { type: 'empty' }],
  ['empty list', { type: 'array', items: 'string' }, [], { type: 'empty' }],
  ['empty text', { type: 'string' }, '', { type: 'empty' }],
  ['white space', { type: 'string' }, ' \n ', { type: 'empty' }],
];
