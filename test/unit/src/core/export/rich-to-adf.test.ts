import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import type { IssueTable } from '#contract/issue-table';
import type { AdfNode } from '#core/export/adf';
import { cellToAdf } from '#core/export/cell-to-adf';
import { tableToAdf } from '#core/export/table-to-adf';
import { descriptionCell } from '#support/cell-cases/description';
import { RICH_CASES } from '#support/cell-cases/rich-cases';

const SCHEMA = require.resolve('@atlaskit/adf-schema/json-schema/v1/full.json');

/** Checks a document against Atlassian's own description of the format. */
const validate = (() => {
  const { $schema, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8')) as object & {
    $schema: string;
  };
  expect($schema).toContain('json-schema.org');
  return new Ajv({ strict: false, allErrors: false }).compile(schema);
})();

function exported(description: unknown) {
  const table: IssueTable = {
    columns: [{ fieldId: 'description', name: 'Description' }],
    rows: [{ key: 'ABC-1', cells: [descriptionCell(description)] }],
    count: { shown: 1, total: 1 },
    link: { id: '1', name: 'Jira', displayUrl: 'https://jira.example.com' },
    searchUrl: 'https://jira.example.com/issues/?jql=a',
    asOf: '2026-11-22T12:00:00.000Z',
  };
  return tableToAdf(table, {});
}

/** What a person reads of a node: a line for each block. */
function wordsOf(node: AdfNode): string {
  if (node.type === 'hardBreak') return '\n';
  const inside = (node.content ?? []).map(wordsOf);
  const isInline = ['paragraph', 'codeBlock'].includes(node.type);
  return node.text ?? inside.join(isInline ? '' : '\n');
}
const words = (description: unknown) =>
  cellToAdf(descriptionCell(description)).map(wordsOf).join('\n');

test.each([
  ['{code}\ndef a():\n    if b:\n\n        c()\n{code}', 'def a():\n    if b:\n\n        c()'],
  ['||Zone||Min||Max||\n|North| |40|', 'Zone | Min | Max\nNorth |  | 40'],
  ['| |a|\n|b| |', ' | a\nb | '],
  ['h1. Title\ntext\n* a\n** b', 'Title\ntext\na\nb'],
  ['{panel:title=T}\na\n{quote}b{quote}\n{panel}', 'T\na\nb'],
  ['# a\n# \n# c', 'a\n\nc'],
  ['|* a\n* b|{code}\n  c{code}|', 'a\nb |   c'],
])('an export of %j keeps every place and indentation', (markup, expected) => {
  expect(words(markup)).toBe(expected);
});

test('an export keeps marks, links and the number that a list begins with', () => {
  const cell = descriptionCell(
    '<ol start="3"><li><b>a</b> <code>b</code> <a href="https://x.test/c">c</a></li></ol>',
  );

  expect(cellToAdf(cell)).toEqual([
    {
      type: 'orderedList',
      attrs: { order: 3 },
      content: [
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'a', marks: [{ type: 'strong' }] },
                { type: 'text', text: ' ' },
                { type: 'text', text: 'b', marks: [{ type: 'code' }] },
                { type: 'text', text: ' ' },
                {
                  type: 'text',
                  text: 'c',
                  marks: [{ type: 'link', attrs: { href: 'https://x.test/c' } }],
                },
              ],
            },
          ],
        },
      ],
    },
  ]);
});

test.each([
  ['*a*', [{ type: 'strong' }]],
  ['_a_', [{ type: 'em' }]],
  ['+a+', [{ type: 'underline' }]],
  ['-a-', [{ type: 'strike' }]],
  ['{{a}}', [{ type: 'code' }]],
  ['^a^', [{ type: 'subsup', attrs: { type: 'sup' } }]],
  ['~a~', [{ type: 'subsup', attrs: { type: 'sub' } }]],
  ['*{{a}}*', [{ type: 'code' }]],
  ['_??a??_', [{ type: 'em' }]],
  [
    '*[{{a}}|https://x.test]*',
    [{ type: 'link', attrs: { href: 'https://x.test/' } }, { type: 'code' }],
  ],
])('an export of %s has the marks %j', (markup, marks) => {
  const [, text] = cellToAdf(descriptionCell(`b ${markup}`))[0]?.content ?? [];

  expect(text).toEqual({ type: 'text', text: 'a', marks });
});

test.each([
  ['{code}a{code}', [{ type: 'codeBlock', content: [{ type: 'text', text: 'a' }] }]],
  ['a\n----', ['paragraph', 'rule']],
  ['h1. a', ['paragraph']],
  ['bq. a', ['blockquote']],
  ['# a', ['orderedList']],
  ['* a', ['bulletList']],
  ['{quote}a\n----\nb{quote}', ['blockquote']],
])('an export of %j has its blocks', (markup, blocks) => {
  const nodes = cellToAdf(descriptionCell(markup));

  expect(typeof blocks[0] === 'string' ? nodes.map(({ type }) => type) : nodes).toEqual(blocks);
});

test('an export of a long text says that it is cut', () => {
  expect(words('a *b* '.repeat(2_000))).toMatch(/\n\(shortened\)$/);
});

test.each(RICH_CASES.map(([what, , value]) => [what, value] as const))(
  'the export of a %s is a document',
  (_what, value) => {
    const document = exported(value);

    validate(document);
    expect(validate.errors ?? []).toEqual([]);
  },
);

const pieces = fc.constantFrom(
  ...['* a\n', '# b\n', '*# c\n', '|d|e|\n', '||f||\n', 'h1. g\n', 'bq. h\n', '----\n', '\n', 'i '],
  ...['{quote}', '{panel:title=j}', '{code}', '{noformat}', '*k* ', '_-l-_ ', '{{m}} ', '^n^ '],
  ...['[*{{o}}*|http://x.test] ', '!p.png! ', '{quote}* q\n{quote}', '** r\n', '\\\\'],
);

test('the export of any markup is a document', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (all) => {
      if (!validate(exported(all.join('')))) throw new Error(validate.errors?.at(-1)?.instancePath);
    }),
    { numRuns: 1_000 },
  );
});
