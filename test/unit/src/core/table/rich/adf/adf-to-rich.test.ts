import type { RichNode } from '#contract/issue-table';
import { adfToRich } from '#core/table/rich/adf/adf-to-rich';
import { RICH_MAX_CHARACTERS, richBudget, type RichReading } from '#core/table/rich/rich-budget';
import { richPlainText } from '#core/table/rich/rich-plain-text';

const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, marks });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const node = (type: string, attrs: object) => ({ type, attrs });
const reading = (budget = richBudget()): RichReading => ({
  budget,
  baseUrl: 'https://jira.example.com/jira',
  depth: 0,
});
const rich = (...content: unknown[]) => adfToRich(doc(...content), reading()) ?? [];
const inParagraph = (child: unknown) => richPlainText(rich(paragraph(child)));

test.each<[string, unknown, string]>([
  ['mention', node('mention', { id: '1', text: '@Rita' }), '@Rita'],
  ['mention without words', node('mention', { id: 'abc' }), '@abc'],
  ['emoji', node('emoji', { shortName: ':smile:', text: '😄' }), '😄'],
  ['date', node('date', { timestamp: '1747267200000' }), '2025-05-15'],
  ['malformed date', node('date', { timestamp: 'soon' }), ''],
  ['status', node('status', { text: 'DONE', color: 'green' }), 'DONE'],
  ['card', node('inlineCard', { url: 'https://x.test/a' }), 'https://x.test/a'],
  [
    'card with a name',
    node('inlineCard', { data: { name: 'Plan', url: 'https://x.test' } }),
    'Plan',
  ],
  ['card of data', node('blockCard', { data: { url: 'https://x.test/b' } }), 'https://x.test/b'],
  ['placeholder', node('placeholder', { text: 'your name' }), 'your name'],
  ['extension', node('extension', { extensionKey: 'k', text: 'a chart' }), 'a chart'],
  ['inline extension', node('inlineExtension', { extensionKey: 'k', text: 'a key' }), 'a key'],
  ['unknown node of words', node('hologram', { text: 'in attributes' }), 'in attributes'],
  ['unknown node of text', { type: 'hologram', text: 'of its own' }, 'of its own'],
  [
    'icon of Atlassian',
    node('emoji', { id: 'atlassian-cross_mark', shortName: ':cross_mark:', text: ':cross_mark:' }),
    '❌',
  ],
  ['image', node('media', { type: 'file', alt: 'plan.png' }), '[image: plan.png]'],
  ['image without words', node('mediaInline', {}), '[image: file]'],
  ['mention without an at sign', node('mention', { text: 'Rita' }), '@Rita'],
  ['mention of nobody', node('mention', {}), '@'],
  ['emoji without a character', node('emoji', { shortName: ':smile:' }), ':smile:'],
  ['emoji of another icon', node('emoji', { id: 'info', text: 'i' }), 'i'],
  ['emoji of an unknown icon', node('emoji', { id: 'atlassian-toString', text: 't' }), 't'],
  ['large card', node('embedCard', { url: 'https://x.test/c' }), 'https://x.test/c'],
  ['unknown node', { type: 'hologram', content: [text('inside')] }, 'inside'],
])('%s', (_what, child, plain) => {
  expect(inParagraph(child)).toBe(plain);
});

test('blocks and marks of an ADF document become elements', () => {
  const marked = text('x', { type: 'strong' }, { type: 'em' }, { type: 'textColor' });

  expect(rich(paragraph(marked), { type: 'rule' })).toEqual<RichNode[]>([
    {
      tag: 'paragraph',
      content: [{ tag: 'emphasis', content: [{ tag: 'strong', content: ['x'] }] }],
    },
    { tag: 'rule' },
  ]);
});

test('a task of an ADF document shows whether it is done, and an expand shows its title', () => {
  const task = { type: 'taskItem', attrs: { state: 'DONE' }, content: [text('pack')] };
  const expand = { type: 'expand', attrs: { title: 'More' }, content: [paragraph(text('in'))] };

  expect(richPlainText(rich({ type: 'taskList', content: [task] }, expand))).toBe(
    '☑ pack\nMore\nin',
  );
});

const tableOf = (...rows: unknown[][]) => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content })),
});
const cell = (words: string, attrs: object = {}, type = 'tableCell') => ({
  type,
  attrs,
  content: [paragraph(...(words ? [text(words)] : []))],
});

test.each([
  ['an empty cell', tableOf([cell('a'), cell(''), cell('c')]), 'a\t\tc'],
  ['an empty first and last cell', tableOf([cell(''), cell('b'), cell('')]), '\tb\t'],
  [
    'a merged cell',
    tableOf([cell('a', { colspan: 2 }), cell('c')], [cell('d'), cell('e'), cell('f')]),
    'a\t\tc\nd\te\tf',
  ],
  [
    'a cell of two rows',
    tableOf([cell('a', { rowspan: 2 }), cell('b')], [cell('c')], [cell('d'), cell('e')]),
    'a\tb\n\tc\nd\te',
  ],
])('in an ADF table, %s leaves the other cells in their places', (_what, table, plain) => {
  expect(richPlainText(rich(table))).toBe(plain);
});

test('a header cell of an ADF table stays a header cell, even without text', () => {
  expect(rich(tableOf([cell('a', {}, 'tableHeader'), cell('', {}, 'tableHeader')]))).toEqual([
    {
      tag: 'table',
      content: [
        {
          tag: 'row',
          content: [
            { tag: 'header', content: [{ tag: 'paragraph', content: ['a'] }] },
            { tag: 'header' },
          ],
        },
      ],
    },
  ]);
});

test('an ADF list keeps its first number, and an empty item keeps its number', () => {
  const item = (...content: unknown[]) => ({ type: 'listItem', content });
  const list = {
    type: 'orderedList',
    attrs: { order: 3 },
    content: [item(paragraph(text('third'))), item(paragraph()), item(paragraph(text('fifth')))],
  };

  expect(rich(list)).toMatchObject([
    { tag: 'numbered', start: 3, content: [{}, { tag: 'item' }, { tag: 'item' }] },
  ]);
});

test('a code block of ADF keeps its indentation and empty lines', () => {
  const code = 'def run():\n\n    if ok:\n\treturn';

  expect(richPlainText(rich({ type: 'codeBlock', content: [text(code)] }))).toBe(code);
});

test.each([
  ['sup', 'superscript'],
  ['sub', 'subscript'],
])('the ADF mark %s is drawn', (type, tag) => {
  expect(rich(paragraph(text('2', { type: 'subsup', attrs: { type } })))).toEqual([
    { tag: 'paragraph', content: [{ tag, content: ['2'] }] },
  ]);
});

test.each([
  ['/browse/ABC-1', 'https://jira.example.com/jira/browse/ABC-1'],
  ['/wiki/x?a=b#c', 'https://jira.example.com/jira/wiki/x?a=b#c'],
])('the path %s in an ADF document leads to the Jira that holds the text', (href, address) => {
  const linked = text('click', { type: 'link', attrs: { href } });

  expect(rich(paragraph(linked))).toEqual([
    { tag: 'paragraph', content: [{ tag: 'link', content: ['click'], href: address }] },
  ]);
});

test.each(['//evil.test', '/\\evil.test', '#top', 'browse/ABC-1', ''])(
  'the ADF reference %j shows its text without a link',
  (href) => {
    const linked = text('click', { type: 'link', attrs: { href } });

    expect(rich(paragraph(linked))).toEqual([{ tag: 'paragraph', content: ['click'] }]);
  },
);

test('the links of an ADF document share one limit of length', () => {
  const href = `https://x.test/${'a'.repeat(1_900)}`;
  const linked = text('click', { type: 'link', attrs: { href } });

  const links = JSON.stringify(rich(paragraph(...Array.from({ length: 100 }, () => linked))));

  expect(links.match(/"href"/g)).toHaveLength(3);
  expect(links.match(/click/g)).toHaveLength(100);
});

test.each(['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'jira:1', 7, null])(
  'an ADF link to %j shows its text without a link',
  (href) => {
    const linked = text('click', { type: 'link', attrs: { href } });
    expect(rich(paragraph(linked))).toEqual([{ tag: 'paragraph', content: ['click'] }]);
  },
);

test('ADF links to http, https and mailto addresses stay links', () => {
  for (const href of ['http://x.test/', 'https://x.test/', 'mailto:a@x.test']) {
    const linked = text('click', { type: 'link', attrs: { href } });
    expect(JSON.stringify(rich(paragraph(linked)))).toContain(`"href":"${href}"`);
  }
});

test('an ADF document with too many levels is cut and says so', () => {
  let nested: unknown = paragraph(text('deep'));
  for (let depth = 0; depth < 50_000; depth += 1) nested = { type: 'panel', content: [nested] };
  const budget = richBudget();

  expect(adfToRich(doc(paragraph(text('top')), nested), reading(budget))).toEqual([
    { tag: 'paragraph', content: ['top'] },
  ]);
  expect(budget.cut).toBe(true);
});

test('an ADF document with too many words or nodes is cut and says so', () => {
  const long = richBudget();
  const many = richBudget();

  const words = adfToRich(doc(paragraph(text('x'.repeat(100_000)))), reading(long)) ?? [];
  const nodes = adfToRich(
    doc(...Array.from({ length: 5_000 }, () => paragraph(text('x')))),
    reading(many),
  );

  expect(richPlainText(words).length).toBeLessThanOrEqual(RICH_MAX_CHARACTERS + 1);
  expect(nodes?.length).toBeLessThan(400);
  expect([long.cut, many.cut]).toEqual([true, true]);
});

test('a value that is not an ADF document is not read as one', () => {
  for (const value of [null, 7, [], {}, { type: 'paragraph' }]) {
    expect(adfToRich(value, reading())).toBeUndefined();
  }
});
