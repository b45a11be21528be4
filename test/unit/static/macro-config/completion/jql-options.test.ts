import type { JqlField, JqlSuggestion, JqlVocabulary } from '#contract/jql-vocabulary';
import { caretInQuery } from '#core/jql/writing/caret-in-query';
import { syntaxProblem } from '#core/jql/writing/syntax-problem';
import { optionsAt, valueQuestion } from '#static/macro-config/src/jql/completion/jql-options';

const DATE = 'java.util.Date';
const USER = 'com.atlassian.jira.user.ApplicationUser';
const STATUS = 'com.atlassian.jira.issue.status.Status';
const HISTORY = [
  '=',
  '!=',
  'in',
  'not in',
  'is',
  'is not',
  'was',
  'was not',
  'was in',
  'was not in',
  'changed',
];

const field = (value: string, more: Partial<JqlField> = {}): JqlField => ({
  value,
  displayName: value,
  operators: ['=', '!=', 'in', 'not in', 'is', 'is not'],
  types: ['java.lang.String'],
  orderable: true,
  suggests: true,
  ...more,
});

const VOCABULARY: JqlVocabulary = {
  fields: [
    field('assignee', { operators: HISTORY, types: [USER] }),
    field('created', { operators: ['=', '<', '>'], types: [DATE], suggests: false }),
    field('"Due soon"', { customFieldId: 'customfield_10001' }),
    field('Rank', { operators: [], customFieldId: 'customfield_10019' }),
    field('status', { operators: HISTORY, types: [STATUS] }),
    field('"Team name"', { customFieldId: 'customfield_10002' }),
    field('"Team name"', { customFieldId: 'customfield_10003', orderable: false }),
  ],
  functions: [
    { value: 'currentUser()', displayName: 'currentUser()', isList: false, types: [USER] },
    { value: 'membersOf("")', displayName: 'membersOf("")', isList: true, types: [USER] },
    { value: 'now()', displayName: 'now()', isList: false, types: [DATE] },
  ],
  reservedWords: [],
};

function offered(marked: string, suggestions: JqlSuggestion[] = []) {
  const caret = caretInQuery(marked.replace('|', ''), marked.indexOf('|'));
  return optionsAt(caret, VOCABULARY, suggestions);
}

const labels = (marked: string, suggestions?: JqlSuggestion[]) =>
  offered(marked, suggestions).map(({ label }) => label);

/** The query after taking an option; the caret is marked. */
function taken(marked: string, label: string, suggestions?: JqlSuggestion[]): string {
  const query = marked.replace('|', '');
  const { from, to } = caretInQuery(query, marked.indexOf('|'));
  const option = offered(marked, suggestions).find((each) => each.label === label);
  if (!option) throw new Error(`${label} is not offered.`);
  const { insert, caret = insert.length } = option;
  return `${query.slice(0, from)}${insert.slice(0, caret)}|${insert.slice(caret)}${query.slice(to)}`;
}

test.each([
  [
    'all fields of conditions',
    '|',
    ['assignee', 'created', 'Due soon', 'status', 'Team name', 'Team name'],
  ],
  ['the best fields first', 'a|', ['assignee', 'created', 'status', 'Team name', 'Team name']],
  ['fields by a later word', 'nam|', ['Team name', 'Team name']],
  ['NOT and ORDER BY beside fields', 'o|', ['Due soon', 'ORDER BY']],
  [
    'the fields that JQL can order by',
    'order by |',
    ['assignee', 'created', 'Due soon', 'Rank', 'status', 'Team name'],
  ],
  ['the operators of the field', 'created |', ['=', '<', '>']],
  ['the rest of an operator', 'status not |', ['IN']],
  ['operators by what is typed', 'status was n|', ['NOT']],
  ['functions of the field’s type', 'created > |', ['now()']],
  ['no list of a function for a single value', 'assignee = |', ['currentUser()', 'EMPTY']],
  ['a list of a function for IN', 'assignee in |', ['currentUser()', 'membersOf("")']],
  ['EMPTY and NOT behind IS', 'status is |', ['EMPTY', 'NOT']],
  ['EMPTY behind IS NOT', 'status is not |', ['EMPTY']],
  ['people behind BY', 'status changed by |', ['currentUser()']],
  ['dates behind AFTER', 'status changed after |', ['now()']],
  ['what joins conditions', 'status = Open |', ['AND', 'OR', 'ORDER BY']],
  ['what narrows a condition', 'status changed b|', ['BEFORE', 'BY', 'ORDER BY']],
  ['directions', 'order by created d|', ['DESC']],
  ['nothing in the arguments of a function', 'assignee = membersOf(|', []],
])('completion offers %s', (_name, marked, expected) => {
  expect(labels(marked)).toEqual(expected);
});

test('fields of the same name are told apart and written by their numbers', () => {
  expect(offered('team|').map(({ detail, insert }) => [detail, insert])).toEqual([
    ['cf[10002]', 'cf[10002] '],
    ['cf[10003]', 'cf[10003] '],
  ]);
});

const SUGGESTED = [{ value: 'In Progress', displayName: 'In Progress' }];

test.each([
  ['status = in|', 'In Progress', 'status = "In Progress" |'],
  ['status = "in|', 'In Progress', 'status = "In Progress" |'],
  ['status in |', 'In Progress', 'status in ("In Progress"|)'],
  ['status in (Open, in|)', 'In Progress', 'status in (Open, "In Progress"|)'],
  ['status n|', 'NOT IN', 'status NOT IN (|)'],
  ['assignee in |', 'membersOf("")', 'assignee in membersOf("|") '],
  ['assignee in |', 'currentUser()', 'assignee in (currentUser())|'],
  ['due|', 'Due soon', '"Due soon" |'],
])('in “%s” taking %s gives “%s”', (marked, label, result) => {
  expect(taken(marked, label, SUGGESTED)).toBe(result);
});

test.each(['Open', 'A "B" C', "it's", 'a\\b', 'empty', 'x) OR (y', ''])(
  'the suggested value %j is written as one value, whatever it holds',
  (value) => {
    const query = taken('status in |', 'this', [{ value, displayName: 'this' }]);
    expect(syntaxProblem(query.replace('|', ''))).toBeUndefined();
  },
);

test.each([
  ['status = in|', { fieldName: 'status', typed: 'in' }],
  ['"Due soon" in (a, "b c|', { fieldName: '"Due soon"', typed: 'b c' }],
  ['cf[10002] = |', { fieldName: '"Team name"', typed: '' }],
  ['status changed by al|', { fieldName: 'assignee', typed: 'al' }],
  ['status was in (a) from |', { fieldName: 'status', typed: '' }],
  ['status changed after |', undefined],
  ['created > |', undefined],
  ['status is |', undefined],
  ['unknown = |', undefined],
])('for “%s” Jira is asked %j', (marked, question) => {
  const caret = caretInQuery(marked.replace('|', ''), marked.indexOf('|'));
  expect(valueQuestion(caret, VOCABULARY)).toEqual(question);
});
