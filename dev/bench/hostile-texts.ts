import { cellField, readCell } from '#core/table/cells/read-cell';
import { readMarkup } from '#core/table/rich/markup-to-rich';
import { interleavedTimes, shortest } from './interleaved-times';

/** As much of a text as is looked at. */
const LENGTH = 6_000;
const ROUNDS = 31;
/** One text takes too little time to measure. */
const TEXTS_A_ROUND = 10;

/** A description as people write it: prose with some markup. */
const ORDINARY = `h2. Steps to reproduce

Open the *settings* of the project and choose _Users_. The list shows [all users|https://jira.example.com/users], but not those who left.

# Click on "Add" (top right)
# Enter a name, for example {{admin}}
# Press Enter

Expected: the user is added - and the list shows it at once. Actual: nothing happens, see !screen.png|thumbnail!.

{code:java}
final int a = 1;
for (int i = 0; i < 10; i++) { list.add(i); }
{code}

The log says that a request to https://jira.example.com/rest/api/2/user failed with status 500.

`;

/** What makes a reader of markup look at the same text again, or makes as many parts of it as it has characters. */
const HOSTILE = [
  ...[
    '.-a',
    '.-a -.',
    '*a ',
    ' *a',
    '*a* ',
    '_',
    '^a^',
    '*_-+a',
    '{*}a',
    'a*b_c-d+',
    '-',
    '- ',
    ' -- ',
  ],
  ...[
    '[',
    '[a',
    '[a|http://x]',
    '{{a',
    '{{a}}b',
    '{{',
    '{',
    '!a',
    '!a.png',
    ' https://x',
    'ahttps://x',
  ],
  ...[
    '|',
    '|a',
    '|a|\n',
    '|a\n',
    '* a\n',
    '#* a\n',
    '*a\n',
    '\n',
    'h1. a\n',
    'bq. a\n',
    '----\n',
    '&amp;',
  ],
  ...[
    '{quote}',
    '{panel}{quote}',
    '{code}',
    '{code:a}',
    '*{code}[|',
    '{color:red}',
    '{html}',
    '{html}<b>',
  ],
];

export interface HostileTexts {
  /** Of one text of {@link LENGTH} characters. */
  ordinaryMs: number;
  /** The text that takes longest, by what it repeats. */
  worst: string;
  worstMs: number;
}

/** How long the most expensive hostile description takes to become a cell, beside an ordinary one of its length. */
export function measureHostileTexts(): HostileTexts {
  const variants = [ORDINARY, ...HOSTILE].map((piece) => [piece, reader(filled(piece))] as const);
  const times = interleavedTimes<string>(Object.fromEntries(variants), ROUNDS, shortest);
  const timeOf = (piece: string) => (times[piece] ?? NaN) / TEXTS_A_ROUND;
  const [worst = ''] = HOSTILE.toSorted((one, other) => timeOf(other) - timeOf(one));
  return { ordinaryMs: timeOf(ORDINARY), worst, worstMs: timeOf(worst) };
}

const filled = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

const FIELD = cellField('description', { type: 'string', system: 'description' });

function reader(description: string): () => unknown {
  const context = {
    issue: { key: 'ABC-1', fields: { description } },
    baseUrl: 'https://jira.example.com',
    today: '2026-11-22',
    now: 0,
    readMarkup,
  };
  return () => Array.from({ length: TEXTS_A_ROUND }, () => readCell(FIELD, context));
}
