import { type CellCase, alike, CUSTOM, DESK, UNSAID } from './cell-case';

const CMDB = 'com.atlassian.jira.plugins.cmdb:cmdb-object-cftype';

/** Fields of Jira Service Management, teams, Assets and apps. */
export const SERVICE_CASES: CellCase[] = [
  [
    'sd-sla-field, a goal that runs',
    { type: 'sd-servicelevelagreement', custom: `${DESK}sd-sla-field` },
    { name: 'Time', ongoingCycle: { breached: false, remainingTime: { millis: 5_400_000 } } },
    { type: 'sla', state: 'running', seconds: 5400 },
    ['1h 30m left', [0, 5400], ['running']],
  ],
  [
    'goal that was missed',
    { type: 'sd-servicelevelagreement' },
    { completedCycles: [{ breached: true, remainingTime: { millis: -60_000 } }] },
    { type: 'sla', state: 'completed', breached: true, seconds: -60 },
    ['1m over', [2, -60], ['breached']],
  ],
  [
    'goal that never began',
    { type: 'sd-servicelevelagreement' },
    { id: '1', name: 'Time', completedCycles: [] },
    { type: 'empty' },
    ['', undefined, []],
  ],
  [
    'vp-origin',
    { type: 'sd-customerrequesttype', custom: `${DESK}vp-origin` },
    { requestType: { id: '1', name: 'Get help' }, currentStatus: { status: 'Open' } },
    { type: 'text', text: 'Get help' },
    ['Get help', ['Get help'], ['Get help']],
  ],
  [
    'sd-customer-organizations',
    { type: 'array', items: 'sd-customerorganization', custom: `${DESK}sd-customer-organizations` },
    [{ id: '1', name: 'Acme' }],
    { type: 'tags', tags: ['Acme'] },
    ['Acme', ['Acme'], ['Acme']],
  ],
  [
    'sd-request-feedback',
    { type: 'sd-feedback', custom: `${DESK}sd-request-feedback` },
    { rating: 4 },
    { type: 'number', value: 4 },
    ['4', [4], ['4'], 4],
  ],
  [
    'sd-request-feedback-date',
    { type: 'datetime', custom: `${DESK}sd-request-feedback-date` },
    '2026-01-02T03:04:05.000+0000',
    { type: 'datetime', at: '2026-01-02T03:04:05Z' },
    ['2026-01-02 03:04 UTC', [1767323045], ['2026-01-02T03:04:05Z']],
  ],
  [
    'sd-request-language',
    { type: 'sd-request-lang', custom: `${DESK}sd-request-language` },
    { languageCode: 'de', displayName: 'Deutsch' },
    { type: 'text', text: 'Deutsch' },
    ['Deutsch', ['Deutsch'], ['Deutsch']],
  ],
  [
    'sd-approvals',
    { type: 'sd-approvals', custom: `${DESK}sd-approvals` },
    [{ name: 'Budget', finalDecision: 'approved' }, { name: 'Risk' }],
    { type: 'text', text: 'Budget: approved, Risk' },
    ['Budget: approved, Risk', ['Budget: approved, Risk'], ['Budget: approved, Risk']],
  ],
  ...alike(
    ['sd-request-participants', 'servicedesk-approvers-list'],
    { type: 'array', items: 'user' },
    [
      [{ displayName: 'Ann' }],
      { type: 'users', users: [{ name: 'Ann' }] },
      ['Ann', ['Ann'], ['Ann']],
    ],
    DESK,
  ),
  ...alike(
    ['sd-sentiment', 'responders-entity-field-cftype'],
    { type: 'array', items: 'sd-sentiment' },
    [['calm'], { type: 'tags', tags: ['calm'] }, ['calm', ['calm'], ['calm']]],
    DESK,
  ),
  [
    'service-entity-field-cftype',
    {
      type: 'array',
      items: 'service-entity-field',
      custom: 'com.atlassian.jira.plugins.service-entity:service-entity-field-cftype',
    },
    [{ id: '1', name: 'Payments' }],
    { type: 'tags', tags: ['Payments'] },
    ['Payments', ['Payments'], ['Payments']],
  ],
  [
    'assets with labels',
    { type: 'array', items: 'cmdb-object-field', custom: CMDB },
    ['Laptop (IT-12)'],
    { type: 'tags', tags: ['Laptop (IT-12)'] },
    ['Laptop (IT-12)', ['Laptop (IT-12)'], ['Laptop (IT-12)']],
  ],
  [
    'assets without labels',
    { type: 'array', items: 'cmdb-object-field', custom: CMDB },
    [{ workspaceId: 'w', id: 'w:1', objectId: '1' }],
    { type: 'number', value: 1 },
    ['1', [1], ['1'], 1],
  ],
  [
    'atlassian-team',
    { type: 'team', custom: `${CUSTOM}atlassian-team` },
    { id: 't', name: 'Blue', isVisible: true },
    { type: 'text', text: 'Blue' },
    ['Blue', ['Blue'], ['Blue']],
  ],
  [
    'timeinstatus',
    { type: 'any', custom: 'com.atlassian.jira.ext.charting:timeinstatus' },
    '3_*:*_1_*:*_1294387_*|*_10000_*:*_1_*:*_0',
    ...UNSAID,
  ],
  ...alike(
    [
      'forms-submitted-field-cftype',
      'forms-open-field-cftype',
      'forms-total-field-cftype',
      'forms-locked-field-cftype',
    ],
    { type: 'number' },
    [2, { type: 'number', value: 2 }, ['2', [2], ['2'], 2]],
    'com.atlassian.jira.plugins.proforma-managed-fields:',
  ),
  ...alike(
    [
      'uuid',
      'major-incident-entity-field-cftype',
      'work-category-field-cftype',
      'read-only-string-issue-field',
    ],
    { type: 'string' },
    ['One', { type: 'text', text: 'One' }, ['One', ['One'], ['One']]],
    'com.example.app:',
  ),
  [
    'read-only-number-issue-field',
    { type: 'number', custom: 'com.example.app:read-only-number-issue-field' },
    0.5,
    { type: 'number', value: 0.5 },
    ['0.5', [0.5], ['0.5'], 0.5],
  ],
  [
    'jwm-category',
    { type: 'option', custom: 'com.atlassian.jira.jwm:jwm-category' },
    { value: 'Ads', color: 'red' },
    { type: 'text', text: 'Ads' },
    ['Ads', ['Ads'], ['Ads']],
  ],
  ...alike(
    ['goals', 'designcf'],
    { type: 'array', items: 'Goals' },
    [[{ id: '1', name: 'Grow' }], { type: 'tags', tags: ['Grow'] }, ['Grow', ['Grow'], ['Grow']]],
    'com.atlassian.jira.plugins:',
  ),
];

const SAID = { errorMessage: 'You are not an agent of this service project.' };

/** What Jira Service Management answers to people who are not agents, in place of the value. */
export const REFUSED_CASES: CellCase[] = (
  [
    ['sd-servicelevelagreement', { ...SAID, name: 'Time to resolution', completedCycles: [] }],
    ['sd-customerrequesttype', { ...SAID, i18nErrorMessage: { i18nKey: 'sd.error' } }],
    ['sd-feedback', SAID],
    ['sd-request-lang', { ...SAID, displayName: 'Deutsch' }],
    ['sd-approvals', [SAID]],
    ['any', SAID],
  ] as const
).map(([type, value]) => [`refused ${type}`, { type, custom: `${DESK}x` }, value, ...UNSAID]);

const JAVA = 'com.atlassian.servicedesk.Thing@1a2b3c';

/** What Java writes of an object, and objects without a name, in fields of known types. */
export const UNREADABLE_CASES: CellCase[] = (
  [
    ['an option', { type: 'option' }, JAVA],
    ['a user', { type: 'user' }, { name: JAVA }],
    ['users', { type: 'array', items: 'user' }, [JAVA, `${JAVA}[name=Ann,id=1]`]],
    ['a list', { type: 'array', items: 'string' }, [JAVA]],
    ['a request type', { type: 'sd-customerrequesttype' }, { _links: { self: 'x' } }],
    ['a team', { type: 'team' }, { id: 't', isVisible: true }],
    ['a text of an app', { type: 'string', custom: 'com.example.app:x' }, `${JAVA}[a={b}]`],
    ['a value of any type', { type: 'any' }, '[Lcom.example.inner.Thing$Part;@0f'],
    ['a sprint', { type: 'array', items: 'json' }, ['com.example.sprint.Sprint@1[id=1]']],
    ['a number', { type: 'number' }, { amount: 1 }],
  ] as const
).map(([what, schema, value]) => [`${what} that cannot be read`, schema, value, ...UNSAID]);

/** Values that their schema does not tell the truth about, or says nothing of. */
export const SHAPE_CASES: CellCase[] = [
  [
    'option of a Connect app',
    { type: 'option2', custom: 'com.example.app__checklist' },
    { id: '1', value: 'Ready' },
    { type: 'text', text: 'Ready' },
    ['Ready', ['Ready'], ['Ready']],
  ],
  ...alike(
    ['vulnerabilitycf', 'location'],
    { type: 'any' },
    [{ title: 'Known' }, { type: 'text', text: 'Known' }, ['Known', ['Known'], ['Known']]],
    'com.example.app:',
  ),
  [
    'field of an app',
    { type: 'any' },
    { displayName: 'Shown' },
    { type: 'text', text: 'Shown' },
    ['Shown', ['Shown'], ['Shown']],
  ],
  [
    'unknown object',
    { type: 'any' },
    { a: [1] },
    { type: 'text', text: '{"a":[1]}' },
    ['{"a":[1]}', ['{"a":[1]}'], ['{"a":[1]}']],
  ],
  [
    'value against its schema',
    { type: 'number' },
    'twelve',
    { type: 'text', text: 'twelve' },
    ['twelve', ['twelve'], ['twelve']],
  ],
  [
    'a text of a person that looks like an object of Java',
    { type: 'string', system: 'summary' },
    JAVA,
    { type: 'text', text: JAVA },
    [JAVA, [JAVA], [JAVA]],
  ],
  [
    'a name that holds an at sign',
    { type: 'user' },
    { displayName: 'ann.Bee@ad' },
    { type: 'user', name: 'ann.Bee@ad' },
    ['ann.Bee@ad', ['ann.Bee@ad'], ['ann.Bee@ad']],
  ],
  ['null', { type: 'user' }, null, { type: 'empty' }, ['', undefined, []]],
  ['empty list', { type: 'array', items: 'string' }, [], { type: 'empty' }, ['', undefined, []]],
  ['empty text', { type: 'string' }, '', { type: 'empty' }, ['', undefined, []]],
  ['white space', { type: 'string' }, ' \n ', { type: 'empty' }, ['', undefined, []]],
];
