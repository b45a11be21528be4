import type { RichNode } from '#contract/issue-table';
import type { CellCase } from './cell-case';

const DESCRIPTION = { type: 'string', system: 'description' };

/** A description whose cell says the same in every output. */
function description(what: string, value: unknown, content: RichNode[], words: string): CellCase {
  return [what, DESCRIPTION, value, { type: 'rich', content }, [words, [words], [words]]];
}

const cell = (...content: RichNode[]): RichNode => ({ tag: 'cell', content });
const EMPTY_CELL: RichNode = { tag: 'cell' };
const row = (...content: RichNode[]): RichNode => ({ tag: 'row', content });
const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });

/** Descriptions in the notations of Data Center and as documents of Cloud. */
export const RICH_CASES: CellCase[] = [
  description(
    'description with an empty cell',
    '||Zone||Min||Max||\n|North| |40|',
    [
      {
        tag: 'table',
        content: [
          row(
            ...['Zone', 'Min', 'Max'].map((name): RichNode => ({ tag: 'header', content: [name] })),
          ),
          row(cell('North'), EMPTY_CELL, cell('40')),
        ],
      },
    ],
    'Zone\tMin\tMax\nNorth\t\t40',
  ),
  description(
    'document with an empty cell',
    doc({
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [paragraph(text('North'))] },
            { type: 'tableCell', content: [paragraph()] },
            { type: 'tableCell', content: [paragraph(text('40'))] },
          ],
        },
      ],
    }),
    [
      {
        tag: 'table',
        content: [
          row(
            cell({ tag: 'paragraph', content: ['North'] }),
            EMPTY_CELL,
            cell({ tag: 'paragraph', content: ['40'] }),
          ),
        ],
      },
    ],
    'North\t\t40',
  ),
  description(
    'description with indented code',
    'Run\n{code:title=deploy.py|python}\ndef run():\n    if ok:\n        {quote}\n{code}',
    [
      { tag: 'paragraph', content: ['Run'] },
      { tag: 'heading', content: ['deploy.py'] },
      { tag: 'codeblock', content: ['def run():\n    if ok:\n        {quote}'] },
    ],
    'Run\ndeploy.py\ndef run():\n    if ok:\n        {quote}',
  ),
  description(
    'description in HTML',
    '<p>Ready <strong>now</strong>&nbsp;&amp; then</p><ol start="3"><li>third</li></ol>',
    [
      {
        tag: 'paragraph',
        content: ['Ready ', { tag: 'strong', content: ['now'] }, '\u00a0& then'],
      },
      { tag: 'numbered', content: [{ tag: 'item', content: ['third'] }], start: 3 },
    ],
    'Ready now\u00a0& then\nthird',
  ),
  description(
    'document that keeps its words in attributes',
    doc(
      paragraph(
        { type: 'inlineCard', attrs: { data: { name: 'The plan', url: 'https://x.test/plan' } } },
        text(' and '),
        { type: 'placeholder', attrs: { text: 'your name' } },
      ),
      {
        type: 'orderedList',
        attrs: { order: 4 },
        content: [{ type: 'listItem', content: [paragraph(text('fourth'))] }],
      },
    ),
    [
      {
        tag: 'paragraph',
        content: [
          { tag: 'link', content: ['The plan'], href: 'https://x.test/plan' },
          ' and ',
          'your name',
        ],
      },
      {
        tag: 'numbered',
        content: [{ tag: 'item', content: [{ tag: 'paragraph', content: ['fourth'] }] }],
        start: 4,
      },
    ],
    'The plan and your name\nfourth',
  ),
];
