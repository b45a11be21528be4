/** `npm run bench:completion`: how long completing a query takes on a Jira with thousands of fields, once the data is there. */
import type { JqlField, JqlVocabulary } from '#contract/jql-vocabulary';
import { caretInQuery } from '#core/jql/writing/caret-in-query';
import { syntaxProblem } from '#core/jql/writing/syntax-problem';
import { optionsAt } from '#static/macro-config/src/jql/completion/jql-options';

/** As many as a real tenant has (`atlascode.field.json`). */
const FIELDS = 4142;
const ROUNDS = 50;

const field = (number: number): JqlField => ({
  // Two fields share a name, as in real tenants.
  value: `"Extra field ${Math.floor(number / 2)}"`,
  displayName: `Extra field ${Math.floor(number / 2)} - cf[${20_000 + number}]`,
  customFieldId: `customfield_${20_000 + number}`,
  operators: ['=', '!=', 'in', 'not in', 'is', 'is not'],
  types: ['java.lang.String'],
  orderable: true,
  suggests: true,
});

const newVocabulary = (): JqlVocabulary => ({
  fields: Array.from({ length: FIELDS }, (_, number) => field(number)),
  functions: [],
  reservedWords: [],
});

const LONG = Array.from({ length: 300 }, (_, number) => `"Extra field ${number}" = ${number}`);

const QUERIES: [name: string, jql: string][] = [
  ['all fields', ''],
  ['one letter', 'e'],
  ['a common word', 'project = A AND field'],
  ['a number in a name', 'project = A AND field 19'],
  ['nothing found', 'zzzz'],
  ['operators', '"Extra field 7" '],
  ['the order', 'project = A ORDER BY ext'],
  ['behind 8,000 characters', `${LONG.join(' AND ').slice(0, 7900)} AND ext`],
];

function timesOf(work: () => unknown): { median: number; longest: number } {
  const times = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  }).sort((one, other) => one - other);
  return { median: times[ROUNDS / 2] ?? 0, longest: times.at(-1) ?? 0 };
}

const complete = (jql: string, vocabulary: JqlVocabulary) =>
  optionsAt(caretInQuery(jql, jql.length), vocabulary, []);

const ms = (value: number) => `${value.toFixed(1).padStart(7)} ms`;

const vocabulary = newVocabulary();
console.log(`${FIELDS} fields`.padEnd(30), ' median', '   longest');
for (const [name, jql] of QUERIES) {
  const { median, longest } = timesOf(() => complete(jql, vocabulary));
  console.log(name.padEnd(28), ms(median), ms(longest));
}
const first = timesOf(() => complete('ext', newVocabulary()));
console.log('the first, with its index'.padEnd(28), ms(first.median), ms(first.longest));
const check = timesOf(() => syntaxProblem(LONG.join(' AND ').slice(0, 7900)));
console.log('check of 8,000 characters'.padEnd(28), ms(check.median), ms(check.longest));
