import type { Random } from '../random';

const SYMPTOMS = [
  'crashes when the network drops',
  'shows yesterday’s prices',
  'takes eight seconds to open',
  'loses the cart after sign-in',
  'is cut off on small screens',
  'ignores the chosen language',
  'asks for the password twice',
  'fails for names with an apostrophe',
  'leaks memory after an hour',
  'reports the wrong total',
  'cannot be reached by keyboard',
  'flickers in dark mode',
  'sends the same notification twice',
  'returns 502 under load',
  'drops the last row of the export',
];
const WISHES = [
  'let people undo',
  'remember the last filter',
  'show progress while it works',
  'work without a network',
  'support right-to-left languages',
  'explain what went wrong',
  'offer a monthly summary',
  'import from a spreadsheet',
  'show prices with tax',
  'suggest the nearest store',
];
const CHORES = [
  'Upgrade the build image',
  'Remove the unused feature flags',
  'Write the runbook',
  'Measure start-up time',
  'Rotate the signing keys',
  'Add the missing alerts',
  'Translate the release notes',
  'Review the access list',
  'Clean up old exports',
  'Document the retry rules',
];
const PARTS = [
  'Write the tests',
  'Review copy with legal',
  'Update the screenshots',
  'Roll out to 10 %',
  'Add telemetry',
];

const REMARKS = [
  'Happens to me on the current build as well.',
  'Fixed on the branch, waiting for review.',
  'Could this be related to the change of last week?',
  'I cannot reproduce it any more.',
  '[~author1] please have a look, customers ask about it.',
  'Moved to the next release, see the plan.',
  'Merci, c’est corrigé de mon côté.',
  'ありがとうございます。確認しました。',
];

/** What kind of work an issue is about. */
export type Subject = 'epic' | 'story' | 'task' | 'bug' | 'incident' | 'subtask';

/** The summary of an issue. */
export function summaryOf(
  random: Random,
  subject: Subject,
  theme: string,
  component: string,
): string {
  switch (subject) {
    case 'epic':
      return capitalize(theme);
    case 'story':
      return `${component}: ${random.pick(WISHES)} (${theme})`;
    case 'task':
      return `${random.pick(CHORES)} for ${theme}`;
    case 'bug':
      return `${component} ${random.pick(SYMPTOMS)}`;
    case 'incident':
      return `${component} is down: ${random.pick(SYMPTOMS)}`;
    case 'subtask':
      return `${random.pick(PARTS)} for ${theme}`;
  }
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The description of an issue, as wiki markup. */
export function descriptionOf(random: Random, summary: string, theme: string): string {
  const steps = random.some(WISHES, 3).map((wish) => `# ${capitalize(wish)}`);
  return [
    `h3. What we know`,
    `*${summary}*. It belongs to _${theme}_ and was seen on {{build ${random.integer(1000, 9999)}}}.`,
    `h3. Steps`,
    ...steps,
    random.chance(0.3)
      ? `{code:json}{"request": ${random.integer(1, 999)}, "ok": false}{code}`
      : '',
    random.chance(0.3) ? '||Region||Reports||\n|Europe|12|\n|Asia|7|' : '',
    `See the [plan|https://wiki.example.com/plan/${random.integer(1, 99)}] for the rest.`,
  ]
    .filter((line) => line !== '')
    .join('\r\n');
}

/** The text of a comment. */
export function remarkOf(random: Random): string {
  return random.pick(REMARKS);
}

export const ENVIRONMENTS = [
  'Android 15, Pixel 8',
  'iOS 19.1',
  'Chrome 142 on Windows 11',
  'Firefox ESR, Debian 13',
  'Kubernetes 1.34, eu-north',
];
export const LABELS = [
  'customer',
  'regression',
  'tech-debt',
  'ux',
  'performance',
  'a11y',
  'needs-docs',
  'quick-win',
  'release-blocker',
  'größe',
  '翻訳',
];
export const CUSTOMERS = [
  'Fjällräven Retail',
  'Acme GmbH & Co. KG',
  '株式会社やまびこ',
  'Smith, Sons & Daughters',
  'Ålesund Outdoor AS',
];
