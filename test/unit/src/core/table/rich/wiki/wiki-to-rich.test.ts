import fc from 'fast-check';
import type { RichNode } from '#contract/issue-table';
import { RICH_MAX_CHARACTERS, richBudget, type RichReading } from '#core/table/rich/rich-budget';
import { richPlainText } from '#core/table/rich/rich-plain-text';
import { wikiToRich } from '#core/table/rich/wiki/wiki-to-rich';

const reading = (budget = richBudget()): RichReading => ({
  budget,
  baseUrl: 'https://jira.example.com/jira',
  depth: 0,
});
const rich = (markup: string) => wikiToRich(markup, reading());
const p = (...content: RichNode[]): RichNode => ({ tag: 'paragraph', content });

test.each([
  ['h2. Steps\n# open\n# close', 'Steps\nopen\nclose'],
  ['* one\n** two\n* three', 'one\ntwo\nthree'],
  ['before {code:java}int a = 1;{code} after', 'before\nint a = 1;\nafter'],
  ['{quote}He said{quote}', 'He said'],
  ['{color:#ff0000}red{color} apple', 'red apple'],
  ['ask [~jdoe] about [the plan|https://x.test/plan]', 'ask @jdoe about the plan'],
  ['see !shot.png|width=300! now', 'see [image: shot.png] now'],
  ['*bold* _it_ +under+ -gone- {{mono}}', 'bold it under gone mono'],
  ['||Head||Two||\n|a|[b|https://x.test]|', 'Head\tTwo\na\tb'],
  ['a\\\\b', 'a\nb'],
  ['snake_case_name and 2*3*4 stay, so does a[0] and Wow! Yes!', undefined],
  ['{noformat}\n*not bold*\n{noformat}', '*not bold*'],
  ['\\*stars\\*', '*stars*'],
  ['[|https://x.test] and [|] stay', 'https://x.test and [|] stay'],
])('the wiki markup %j reads %j', (markup, plain) => {
  expect(richPlainText(rich(markup))).toBe(plain ?? markup);
});

test('marks, links and line breaks of wiki markup become elements', () => {
  expect(rich('Some *bold _and_ more* text\nat https://x.test/a.')).toEqual([
    p(
      'Some ',
      {
        tag: 'strong',
        content: ['bold ', { tag: 'emphasis', content: ['and'] }, ' more'],
      },
      ' text',
      { tag: 'break' },
      'at ',
      { tag: 'link', content: ['https://x.test/a'], href: 'https://x.test/a' },
      '.',
    ),
  ]);
});

test('deeper bullets of wiki markup are a list within the item above', () => {
  expect(rich('# one\n#* deep\n# two')).toEqual([
    {
      tag: 'numbered',
      content: [
        {
          tag: 'item',
          content: ['one', { tag: 'list', content: [{ tag: 'item', content: ['deep'] }] }],
        },
        { tag: 'item', content: ['two'] },
      ],
    },
  ]);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil.test', 'file:///etc'])(
  'wiki markup with the address %s shows no link',
  (address) => {
    expect(JSON.stringify(rich(`[click|${address}] [${address}]`))).not.toContain('href');
  },
);

test('a huge wiki text is cut and says so', () => {
  const budget = richBudget();

  const plain = richPlainText(wikiToRich('word '.repeat(20_000), reading(budget)));

  expect(plain.length).toBeLessThanOrEqual(RICH_MAX_CHARACTERS + 1);
  expect(budget.cut).toBe(true);
});

test('any wiki markup becomes a tree of limited size', () => {
  const pieces = ['{', '}', '[', ']', '|', '!', '*', '_', '-', '+', '^', '~', '#', '\\', '\n', ' '];
  const words = ['a', 'b:', 'h1. ', '{code}', '{quote}', '{panel:x=y}', 'https://x.test', '.png!'];
  const markup = fc.array(fc.constantFrom(...pieces, ...words), { maxLength: 600 });
  fc.assert(
    fc.property(markup, (parts) => {
      const content = rich(parts.join(''));
      expect(JSON.stringify(content).length).toBeLessThan(40_000);
      expect(JSON.stringify(content)).not.toMatch(/"href":"(?!https?:|mailto:)/);
    }),
    { numRuns: 1_000 },
  );
});
