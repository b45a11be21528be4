import fc from 'fast-check';
import { descriptionCell, descriptionText } from '#support/cell-cases/description';
import { htmlTokens } from '#core/table/rich/html/html-tokens';
import { wikiToRich } from '#core/table/rich/wiki/wiki-to-rich';

/** One fact for each way in which a reader of texts can be made to look at the same again and again. */
const PIECES = [
  ...['.-a', '*a ', ' *a', '_', '??a', '{*}', '*_-+a', '^a^', ' -- ', '(x)', '\\\\a', '&amp;', '&'],
  ...['[', '[a', '[a|http://x', '{{', '{{a', '{{a}}b', '{{a }}', '}}', '!a', '!a.png', 'https://x'],
  ...[' https://x', 'ahttps://x', '{', '{color:red}', '{color:', '{code}', '{code:a}', '{quote}'],
  ...['{panel}{quote}', '{html}', '{html}<b>', '|', '|a', '|a\n', '||\n', '* a\n', '#* a\n', '\n'],
  ...['h1. a\n', 'bq. a\n', '----\n', '*{code}[|', '\ufdd0\ue000', '\ud83d', '\u202e'],
];
const TAGS = [
  '<p>',
  '<p ',
  '<!--',
  '<a "',
  '<a \'"',
  '<td colspan=99 rowspan=99>',
  '<ul><li>',
  '</p>',
];

test.each([...PIECES, ...TAGS.map((tag) => `<div>${tag}`)])(
  '100 kB of %j make a small cell',
  (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));

    for (const value of [text, `<p>${text}</p>`]) {
      expect(JSON.stringify(descriptionCell(value)).length).toBeLessThan(30_000);
      expect(descriptionText(value).length).toBeLessThan(2_000);
    }
  },
);

/**
 * A million characters in one line without any limit: reading on from each of them would take hours. In a cell a
 * limit stops long before.
 */
test.each([
  '.-a',
  '*a ',
  '[a',
  '{{a',
  '{{a}}b',
  '!a',
  'ahttps://x',
  ' https://x)',
  '&a',
  '{color:',
  '| ',
  '|a',
])('a line of a million characters of %j is read once', (piece) => {
  const budget = { characters: Infinity, nodes: 10_000, addresses: 0, cut: false };
  const line = piece.repeat(Math.ceil(1_000_000 / piece.length));

  wikiToRich(line, { budget, baseUrl: '', depth: 0 });

  expect(budget.nodes).toBeLessThan(10_000);
});

test.each(['<a "', '<a \'"', '<!--', '<a', '<a b='])(
  'a million characters of %j are read once',
  (piece) => {
    const html = piece.repeat(Math.ceil(1_000_000 / piece.length));

    expect(htmlTokens(html).length).toBeLessThanOrEqual(html.length);
  },
);

test('any text makes a cell of limited size whose addresses run no script', () => {
  const text = fc.array(fc.constantFrom(...PIECES, ...TAGS, 'a', ' ', 'b:', '.png!'), {
    maxLength: 400,
  });
  fc.assert(
    fc.property(text, (pieces) => {
      const cell = JSON.stringify(descriptionCell(pieces.join('')));
      if (cell.length > 40_000) throw new Error(`${cell.length} characters`);
      if (/"href":"(?!https?:|mailto:)/.test(cell)) throw new Error(cell);
      descriptionText(pieces.join(''));
    }),
    { numRuns: 2_000 },
  );
});
