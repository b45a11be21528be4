import type { RichNode } from '#contract/issue-table';
import { descriptionNodes, descriptionText } from '#support/cell-cases/description';

/** The links of a text as `[words](address)`. */
function linksIn(value: unknown): string[] {
  const links = (node: RichNode): string[] => {
    if (typeof node === 'string') return [];
    const inside = (node.content ?? []).flatMap(links);
    return node.tag === 'link' ? [`[${words(node)}](${node.href ?? ''})`] : inside;
  };
  return descriptionNodes(value).flatMap(links);
}

const words = (node: RichNode): string =>
  typeof node === 'string' ? node : (node.content ?? []).map(words).join('');

test.each([
  ['[the plan|https://x.test/plan]', '[the plan](https://x.test/plan)'],
  ['[the plan|https://x.test/plan|a title]', '[the plan](https://x.test/plan)'],
  ['[https://x.test/plan]', '[https://x.test/plan](https://x.test/plan)'],
  ['[mailto:ann@x.test]', '[ann@x.test](mailto:ann@x.test)'],
  ['[write|mailto:ann@x.test]', '[write](mailto:ann@x.test)'],
  ['[*bold* and _it_|https://x.test]', '[bold and it](https://x.test/)'],
  ['[!shot.png|thumbnail!|https://x.test]', '[[image: shot.png]](https://x.test/)'],
  [
    '[the board|/secure/RapidBoard.jspa?rapidView=1]',
    '[the board](https://jira.example.com/jira/secure/RapidBoard.jspa?rapidView=1)',
  ],
])('the wiki markup %s is a link', (markup, link) => {
  expect(linksIn(markup)).toEqual([link]);
});

test.each([
  ['[a|HTTPS://x.test]', ['[a](https://x.test/)']],
  ['[MAILTO:ann@x.test]', ['[ann@x.test](mailto:ann@x.test)']],
  ['[a| https://x.test ]', ['[a](https://x.test/)']],
  ['[a|see https://x.test]', ['[https://x.test](https://x.test/)']],
  ['[a|tel:123]', []],
  ['[ !a.png!|https://x.test]', ['[ [image: a.png]](https://x.test/)']],
  [
    '[a [b|https://x.test] c|https://y.test]',
    ['[b](https://x.test/)', '[https://y.test](https://y.test/)'],
  ],
])('the links of %s are %j', (markup, links) => {
  expect(linksIn(markup)).toEqual(links);
});

test('marks within the text of a wiki link are drawn', () => {
  expect(descriptionNodes('[*bold* words|https://x.test]')).toEqual([
    {
      tag: 'paragraph',
      content: [
        {
          tag: 'link',
          content: [{ tag: 'strong', content: ['bold'] }, ' words'],
          href: 'https://x.test/',
        },
      ],
    },
  ]);
});

test.each([
  ['[~ann]', '@ann'],
  ['[~accountid:5b10]', '@5b10'],
  ['[^plan.pdf]', 'plan.pdf'],
  ['[our plan|^plan.pdf]', 'our plan'],
  ['[#top]', '#top'],
  ['[to the top|#top]', 'to the top'],
  ['[docs|ftp://x.test/a]', 'docs'],
  ['a[0], [x] and [a|b]', 'a[0], [x] and [a|b]'],
  ['[x^2]', '[x^2]'],
  ['[open *now*|soon]', '[open now|soon]'],
])('the wiki markup %s holds no link and reads %s', (markup, expected) => {
  expect(linksIn(markup)).toEqual([]);
  expect(descriptionText(markup)).toBe(expected);
});

test.each([
  ['see https://x.test/a.', 'https://x.test/a'],
  ['see https://x.test/a, then', 'https://x.test/a'],
  ['is it https://x.test/a?', 'https://x.test/a'],
  ['(https://x.test/a)', 'https://x.test/a'],
  ['(see https://x.test/a_(b))', 'https://x.test/a_(b)'],
  ['https://x.test/a_(b)', 'https://x.test/a_(b)'],
  ['"https://x.test/a"', 'https://x.test/a'],
  ["['https://x.test/a','b']", 'https://x.test/a'],
  ['&lt;https://x.test/a&gt;', 'https://x.test/a'],
  ['<https://x.test/a>', 'https://x.test/a'],
  ['https://x.test/?a=1&amp;b=2', 'https://x.test/?a=1&b=2'],
  ['詳細はhttps://x.test/aを参照。', 'https://x.test/a'],
  ['（https://x.test/a）、', 'https://x.test/a'],
  ['见https://x.test/a。', 'https://x.test/a'],
  ['*https://x.test/a*', 'https://x.test/a'],
  ['_see https://x.test/a_', 'https://x.test/a'],
  ['https://x.test/a_b-c_', 'https://x.test/a_b-c_'],
  ['https://x.test/a\\_b', 'https://x.test/a_b'],
  ['[note: https://x.test/a]', 'https://x.test/a'],
  ['HTTPS://x.test/a', 'https://x.test/a'],
  ['mailto:ann@x.test.', 'mailto:ann@x.test'],
])('the bare address in the text %s is %s', (markup, href) => {
  expect(linksIn(markup)).toEqual([expect.stringMatching(/\]\((.*)\)$/)]);
  expect(linksIn(markup)[0]).toContain(`](${href})`);
});

test('the text around a bare address is kept', () => {
  expect(descriptionText('(see https://x.test/a_(b), "https://x.test/c"!)')).toBe(
    '(see https://x.test/a_(b), "https://x.test/c"!)',
  );
});

test.each(['ahttps://x.test/a', 'https://', 'mailto:', 'javascript:alert(1)'])(
  'the text %s holds no bare address',
  (markup) => {
    expect(linksIn(markup)).toEqual([]);
    expect(descriptionText(markup)).toBe(markup);
  },
);

test.each([
  ['!shot.png!', '[image: shot.png]'],
  ['!shot 1.png|thumbnail!', '[image: shot 1.png]'],
  ['!https://x.test/a?b=c!', '[image: https://x.test/a?b=c]'],
  ['Wow! Yes! a != b', 'Wow! Yes! a != b'],
  ['Hey !you! there', 'Hey !you! there'],
  ['a!b.png!', 'a!b.png!'],
])('the exclamation marks of %s read %s', (markup, expected) => {
  expect(descriptionText(markup)).toBe(expected);
});

test.each([
  ['Tom &amp; Ann &#8211; &#x5B;ok]', 'Tom & Ann – [ok]'],
  ['a&nbsp;b &quot;c&quot; &hellip;', 'a\u00a0b "c" …'],
  ['&#146;tis &eacute;t&eacute;', '’tis été'],
  ['AT&T; &unknown; &#0; &#xD800;', 'AT&T; &unknown; &#0; &#xD800;'],
  ['(&auml;) x &gt;)', '(ä) x >)'],
  ['&#42;not bold&#42;', '*not bold*'],
])('character references in wiki markup are decoded: %s', (markup, expected) => {
  expect(descriptionText(markup)).toBe(expected);
});

test.each([
  ['(/) done (x) failed', '✅ done ❌ failed'],
  ['(y)(n) (i) (!) (?) (+) (-)', '👍👎 ℹ️ ⚠️ ❓ ➕ ➖'],
  ['(*) (*r) (*g) (*b) (on) (off)', '⭐ 🔴 🟢 🔵 💡 🔅'],
  [':) :-( ;) :D', '🙂 😞 😉 😃'],
  ['(x)y :Da (z) ( )', '(x)y :Da (z) ( )'],
  ['\\(x)', '(x)'],
])('icons in wiki markup become characters: %s', (markup, expected) => {
  expect(descriptionText(markup)).toBe(expected);
});
