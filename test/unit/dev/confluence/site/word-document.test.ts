import { load } from 'cheerio';
import { convertToHtml } from 'mammoth';
import type { AdfNode } from '#dev/confluence/adf/adf';
import { wordDocument } from '#dev/confluence/site/export/word-document';

const text = (words: string, marks: AdfNode['marks'] = []): AdfNode => ({
  type: 'text',
  text: words,
  marks,
});
const paragraph = (...content: AdfNode[]): AdfNode => ({ type: 'paragraph', content });

/** What Word would show, read by another library than the one that wrote it. */
async function shown(...content: AdfNode[]) {
  const file = await wordDocument('Plan', { type: 'doc', content });
  const { value } = await convertToHtml({ buffer: Buffer.from(file) });
  return { html: load(value, null, false) };
}

test('a Word file shows a macro inside of a panel, and the remarks around it', async () => {
  const macro = { type: 'doc', content: [paragraph(text('Rows 1-2 of 2'))] };

  const { html } = await shown(paragraph(text('Before')), {
    type: 'panel',
    content: [macro, paragraph(text('After'))],
  });

  const paragraphs = html('p').toArray();
  expect(paragraphs.map((one) => html(one).text())).toEqual([
    'Plan',
    'Before',
    'Rows 1-2 of 2',
    'After',
  ]);
});

test('a table of a Word file keeps its head, its wide cells, its links and its lists', async () => {
  const cell = (type: string, blocks: AdfNode[], attrs = {}): AdfNode => ({
    type,
    attrs,
    content: blocks,
  });
  const link = { type: 'link', attrs: { href: 'https://jira.example/browse/APP-1?a=1&b=2' } };
  const item = (words: string) => ({ type: 'listItem', content: [paragraph(text(words))] });
  const list = { type: 'bulletList', content: [item('one'), item('two')] };

  const { html } = await shown({
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: ['Key', 'Text'].map((name) => cell('tableHeader', [paragraph(text(name))])),
      },
      {
        type: 'tableRow',
        content: [cell('tableHeader', [paragraph(text('Open: 1'))], { colspan: 2 })],
      },
      {
        type: 'tableRow',
        content: [cell('tableCell', [paragraph(text('APP-1', [link]))]), cell('tableCell', [list])],
      },
    ],
  });

  expect(
    html('thead th')
      .toArray()
      .map((head) => html(head).text()),
  ).toEqual(['Key', 'Text']);
  expect(html('[colspan="2"]').text()).toBe('Open: 1');
  expect(html('a').attr('href')).toBe('https://jira.example/browse/APP-1?a=1&b=2');
  expect(
    html('li')
      .toArray()
      .map((one) => html(one).text()),
  ).toEqual(['one', 'two']);
});

test('a link of a Word file that runs a script stays text', async () => {
  const marks = [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }];

  const { html } = await shown(paragraph(text('click', marks)));

  expect(html('a')).toHaveLength(0);
  expect(html('p').last().text()).toBe('click');
});
