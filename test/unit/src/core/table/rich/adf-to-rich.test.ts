import type { RichNode } from '#contract/issue-table';
import { adfToRich } from '#core/table/rich/adf-to-rich';
import { RICH_MAX_CHARACTERS, richBudget } from '#core/table/rich/rich-budget';
import { richPlainText } from '#core/table/rich/rich-plain-text';

const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, marks });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const node = (type: string, attrs: object) => ({ type, attrs });
const rich = (...content: unknown[]) => adfToRich(doc(...content), richBudget()) ?? [];
const inParagraph = (child: unknown) => richPlainText(rich(paragraph(child)));

test.each<[string, unknown, string]>([
  ['mention', node('mention', { id: '1', text: '@Rita' }), '@Rita'],
  ['mention without words', node('mention', { id: 'abc' }), '@abc'],
  ['emoji', node('emoji', { shortName: ':smile:', text: '😄' }), '😄'],
  ['date', node('date', { timestamp: '1747267200000' }), '2025-05-15'],
  ['malformed date', node('date', { timestamp: 'soon' }), ''],
  ['status', node('status', { text: 'DONE', color: 'green' }), 'DONE'],
  ['card', node('inlineCard', { url: 'https://x.test/a' }), 'https://x.test/a'],
  ['image', node('media', { type: 'file', alt: 'plan.png' }), '[image: plan.png]'],
  ['unknown node', { type: 'hologram', content: [text('inside')] }, 'inside'],
])('%s', (_what, child, plain) => {
  expect(inParagraph(child)).toBe(plain);
});

test('blocks and marks become elements', () => {
  const marked = text('x', { type: 'strong' }, { type: 'em' }, { type: 'textColor' });

  expect(rich(paragraph(marked), { type: 'rule' })).toEqual<RichNode[]>([
    {
      tag: 'paragraph',
      content: [{ tag: 'emphasis', content: [{ tag: 'strong', content: ['x'] }] }],
    },
    { tag: 'rule' },
  ]);
});

test('tasks show whether they are done, and an expand its title', () => {
  const task = { type: 'taskItem', attrs: { state: 'DONE' }, content: [text('pack')] };
  const expand = { type: 'expand', attrs: { title: 'More' }, content: [paragraph(text('in'))] };

  expect(richPlainText(rich({ type: 'taskList', content: [task] }, expand))).toBe(
    '☑ pack\nMore\nin',
  );
});

test.each(['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'jira:1', 7, null])(
  'a link to %j is its words alone',
  (href) => {
    const linked = text('click', { type: 'link', attrs: { href } });
    expect(rich(paragraph(linked))).toEqual([{ tag: 'paragraph', content: ['click'] }]);
  },
);

test('http, https and mailto are followed', () => {
  for (const href of ['http://x.test/', 'https://x.test/', 'mailto:a@x.test']) {
    const linked = text('click', { type: 'link', attrs: { href } });
    expect(JSON.stringify(rich(paragraph(linked)))).toContain(`"href":"${href}"`);
  }
});

test('a document nested beyond reason is cut, and says so', () => {
  let nested: unknown = paragraph(text('deep'));
  for (let depth = 0; depth < 50_000; depth += 1) nested = { type: 'panel', content: [nested] };
  const budget = richBudget();

  expect(adfToRich(doc(paragraph(text('top')), nested), budget)).toEqual([
    { tag: 'paragraph', content: ['top'] },
  ]);
  expect(budget.cut).toBe(true);
});

test('a document of too many words or nodes is cut, and says so', () => {
  const long = richBudget();
  const many = richBudget();

  const words = adfToRich(doc(paragraph(text('x'.repeat(100_000)))), long) ?? [];
  const nodes = adfToRich(doc(...Array.from({ length: 5_000 }, () => paragraph(text('x')))), many);

  expect(richPlainText(words).length).toBeLessThanOrEqual(RICH_MAX_CHARACTERS + 1);
  expect(nodes?.length).toBeLessThan(400);
  expect([long.cut, many.cut]).toEqual([true, true]);
});

test('what is no document is not read as one', () => {
  for (const value of [null, 7, [], {}, { type: 'paragraph' }]) {
    expect(adfToRich(value, richBudget())).toBeUndefined();
  }
});
