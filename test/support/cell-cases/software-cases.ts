import { type CellCase, AGILE, alike, BASE_URL, POLARIS, UNSAID } from './cell-case';

const DC_SPRINT =
  'com.atlassian.greenhopper.service.sprint.Sprint@a88a698[id=1,rapidViewId=1,state=ACTIVE,' +
  'name=Sprint 2, the longer one,startDate=2026-11-01T00:00:00.000Z,endDate=<null>,' +
  'completeDate=<null>,sequence=1,goal=<null>]';
const DEVELOPMENT = 'com.atlassian.jira.plugins.jira-development-integration-plugin:devsummarycf';
const ROADMAPS = 'com.atlassian.jpo:jpo-custom-field-';

/** Fields of Jira Software, Advanced Roadmaps and Product discovery. */
export const SOFTWARE_CASES: CellCase[] = [
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
    [
      'Sprint 2, the longer one (active), Sprint 1 (active)',
      ['Sprint 2, the longer one', 'Sprint 1'],
      ['Sprint 2, the longer one', 'Sprint 1'],
    ],
  ],
  [
    'sprints of Cloud',
    { type: 'array', items: 'json', custom: `${AGILE}gh-sprint` },
    [
      { id: 2, name: 'Scrum 2', state: 'active', boardId: 2, goal: '' },
      { id: 3, name: 'Scrum 3', state: 'future' },
    ],
    {
      type: 'sprints',
      sprints: [
        { name: 'Scrum 2', state: 'active' },
        { name: 'Scrum 3', state: 'future' },
      ],
    },
    ['Scrum 2 (active), Scrum 3 (future)', ['Scrum 2', 'Scrum 3'], ['Scrum 2', 'Scrum 3']],
  ],
  [
    'gh-epic-link',
    { type: 'any', custom: `${AGILE}gh-epic-link` },
    'KT-17',
    { type: 'issue', key: 'KT-17', url: `${BASE_URL}/browse/KT-17` },
    ['KT-17', ['KT', 17], ['KT-17']],
  ],
  [
    'gh-epic-label',
    { type: 'string', custom: `${AGILE}gh-epic-label` },
    'Launch',
    { type: 'text', text: 'Launch' },
    ['Launch', ['Launch'], ['Launch']],
  ],
  [
    'gh-epic-status',
    { type: 'option', custom: `${AGILE}gh-epic-status` },
    { value: 'To Do', id: '1' },
    { type: 'text', text: 'To Do' },
    ['To Do', ['To Do'], ['To Do']],
  ],
  ['gh-epic-color', { type: 'string', custom: `${AGILE}gh-epic-color` }, 'ghx-label-5', ...UNSAID],
  ['jsw-issue-color', { type: 'string', custom: `${AGILE}jsw-issue-color` }, 'purple', ...UNSAID],
  ['gh-lexo-rank', { type: 'any', custom: `${AGILE}gh-lexo-rank` }, '0|i0001r:', ...UNSAID],
  [
    'jsw-story-points',
    { type: 'number', custom: `${AGILE}jsw-story-points` },
    13,
    { type: 'number', value: 13 },
    ['13', [13], ['13'], 13],
  ],
  [
    'parent of Advanced Roadmaps',
    { type: 'any', custom: `${ROADMAPS}parent` },
    { showField: true, data: { key: 'ABC-3' } },
    { type: 'issue', key: 'ABC-3', url: `${BASE_URL}/browse/ABC-3` },
    ['ABC-3', ['ABC', 3], ['ABC-3']],
  ],
  [
    'no parent of Advanced Roadmaps',
    { type: 'any', custom: `${ROADMAPS}parent` },
    { hasEpicLinkFieldDependency: false, showField: false, nonEditableReason: { reason: 'x' } },
    { type: 'empty' },
    ['', undefined, []],
  ],
  ...alike(
    ['baseline-start', 'baseline-end'],
    { type: 'date' },
    ['2026-01-02', { type: 'date', date: '2026-01-02' }, ['2026-01-02', [20455], ['2026-01-02']]],
    ROADMAPS,
  ),
  [
    'development of Cloud',
    { type: 'any', custom: DEVELOPMENT },
    '{pullrequest={dataType=pullrequest, state=OPEN}, json={"cachedValue":{"errors":[],"summary":{"pullrequest":{"overall":{"count":2,"state":"OPEN"}}}},"isStale":false}}',
    { type: 'development', items: [{ kind: 'pullrequest', count: 2, state: 'OPEN' }] },
    ['Pull requests: 2 (OPEN)', [2], ['pullrequest'], 2],
  ],
  [
    'development of Data Center',
    { type: 'any', custom: DEVELOPMENT },
    '{summaryBean=com.atlassian.jira.plugin.devstatus.rest.SummaryBean@1[summary={build=x}], devSummaryJson={"cachedValue":{"summary":{"build":{"overall":{"count":3,"state":"SUCCESSFUL"}},"branch":{"overall":{"count":1}}}}}}',
    {
      type: 'development',
      items: [
        { kind: 'branch', count: 1 },
        { kind: 'build', count: 3, state: 'SUCCESSFUL' },
      ],
    },
    ['Branches: 1, Builds: 3 (SUCCESSFUL)', [4], ['branch', 'build'], 4],
  ],
  [
    'development whose text names its JSON twice',
    { type: 'any', custom: DEVELOPMENT },
    '{json=none, json={"cachedValue":{"summary":{"branch":{"overall":{"count":1}}}}}}',
    { type: 'development', items: [{ kind: 'branch', count: 1 }] },
    ['Branches: 1', [1], ['branch'], 1],
  ],
  [
    'development of nothing',
    { type: 'any', custom: 'x:devsummarycf' },
    '{}',
    { type: 'empty' },
    ['', undefined, []],
  ],
  ...alike(
    [
      'formula',
      'rating',
      'slider',
      'votes',
      'count-insights',
      'count-linked-issues',
      'count-issue-comments',
    ],
    { type: 'number' },
    [7, { type: 'number', value: 7 }, ['7', [7], ['7'], 7]],
    POLARIS,
  ),
  [
    'check box of Product discovery',
    { type: 'number', custom: `${POLARIS}boolean` },
    1,
    { type: 'boolean', value: true },
    ['Yes', [1], ['true']],
  ],
  [
    'interval',
    { type: 'string', custom: `${POLARIS}interval` },
    '{"start":"2026-01-01","end":"2026-03-31"}',
    { type: 'interval', start: '2026-01-01', end: '2026-03-31' },
    ['2026-01-01 – 2026-03-31', [20454, 20543], ['2026-01-01', '2026-03-31']],
  ],
  [
    'delivery-progress',
    { type: 'string', custom: `${POLARIS}delivery-progress` },
    '{"done":3,"total":5,"buckets":[]}',
    { type: 'text', text: 'done: 3, total: 5' },
    ['done: 3, total: 5', ['done: 3, total: 5'], ['done: 3, total: 5']],
  ],
  [
    'delivery-status',
    { type: 'string', custom: `${POLARIS}delivery-status` },
    '{"name":"On track","id":1}',
    { type: 'text', text: 'On track' },
    ['On track', ['On track'], ['On track']],
  ],
  ...alike(
    ['external-reference', 'atlassian-project', 'atlassian-project-status'],
    { type: 'string' },
    ['ref-7', { type: 'text', text: 'ref-7' }, ['ref-7', ['ref-7'], ['ref-7']]],
    POLARIS,
  ),
  [
    'connection of Product discovery, which is described nowhere',
    { type: 'any', custom: `${POLARIS}connection` },
    [{ name: 'ABC-1' }],
    { type: 'tags', tags: ['ABC-1'] },
    ['ABC-1', ['ABC-1'], ['ABC-1']],
  ],
];
