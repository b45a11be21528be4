import type { RichTag } from '#contract/issue-table';
import { descriptionNodes, descriptionText } from '#support/cell-cases/description';

test.each<[RichTag, string[]]>([
  ['strong', ['strong', 'b']],
  ['emphasis', ['em', 'i', 'cite']],
  ['code', ['code', 'tt', 'kbd', 'samp']],
  ['underline', ['u', 'ins']],
  ['strike', ['s', 'del', 'strike']],
  ['superscript', ['sup']],
  ['subscript', ['sub']],
])('the effect %s is written by the HTML elements %j', (tag, names) => {
  for (const name of names) {
    expect(descriptionNodes(`<p>a <${name}>b</${name}></p>`)).toEqual([
      { tag: 'paragraph', content: ['a ', { tag, content: ['b'] }] },
    ]);
  }
});

test.each<[RichTag, string[]]>([
  ['heading', ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']],
  ['quote', ['blockquote']],
  ['codeblock', ['pre']],
])('the block %s is written by the HTML elements %j', (tag, names) => {
  for (const name of names) {
    expect(descriptionNodes(`<${name}>a</${name}>`)).toEqual([{ tag, content: ['a'] }]);
  }
});

test.each(['script', 'style', 'head', 'title', 'template', 'iframe'])(
  'the content of the HTML element %s is not shown',
  (name) => {
    expect(descriptionText(`<p>a<${name}>b<i>c</i></${name}>d</p>`)).toBe('ad');
  },
);

test.each(['input', 'col', 'wbr', 'link', 'meta'])(
  'the HTML element %s has no end and shows nothing',
  (name) => {
    expect(descriptionText(`<p>a<b>b<${name}>c</b>d</p>`)).toBe('abcd');
    expect(descriptionNodes(`<p>a<b>b<${name}>c</b>d</p>`)).toEqual([
      { tag: 'paragraph', content: ['a', { tag: 'strong', content: ['b', 'c'] }, 'd'] },
    ]);
  },
);

test.each([
  ['<p>a<p>b</p>', 'a\nb'],
  ['<ul><li>a<li>b</ul>', 'a\nb'],
  ['<table><tr><td>a<td>b<tr><th>c<th>d</table>', 'a\tb\nc\td'],
])('HTML elements whose end is left out end where the next one begins: %s', (html, words) => {
  expect(descriptionText(html)).toBe(words);
});

test.each([
  ['<p><img alt="" src="/x/shot.png"></p>', '[image: shot.png]'],
  ['<p><img alt="a &amp; b"></p>', '[image: a & b]'],
  ['<p><img src="/x/shot.png#top"></p>', '[image: shot.png]'],
  ['<p><img src="/x/"></p>', '[image: file]'],
  ['<p><img></p>', '[image: file]'],
  ["<p><img data-alt='no' alt='yes'></p>", '[image: yes]'],
  ['<p><img ALT = plan></p>', '[image: plan]'],
])('an image in HTML is named by its text or its file: %s', (html, words) => {
  expect(descriptionText(html)).toBe(words);
});

test.each([
  ['<ol start="3"><li>a</li></ol>', { start: 3 }],
  ['<ol start="1"><li>a</li></ol>', {}],
  ['<ol><li>a</li></ol>', {}],
  ['<ol start="1.5"><li>a</li></ol>', {}],
])('a numbered list in HTML starts where it says: %s', (html, start) => {
  expect(descriptionNodes(html)).toEqual([
    { tag: 'numbered', content: [{ tag: 'item', content: ['a'] }], ...start },
  ]);
});

test.each([
  ['<p>a</p>\n', 'a'],
  ['\n<p>a</p>', 'a'],
  ['<P>a</P>', 'a'],
  ['<span class="x">a</span>', 'a'],
  ['<p>a</b></p>', 'a'],
  ['<div>a<!-- b</div>', 'a'],
  ['<div>a<!-- b --> c</div>', 'a c'],
  ['<div>a<hr>b</div>', 'a\nb'],
  ['<div><pre>a  \n\n</pre></div>', 'a'],
  ['<div><b>a<p>b</p></b><a href="https://x.test"><p>c</p></a></div>', 'a\nb\nc'],
])('the HTML %j is read', (html, words) => {
  expect(descriptionText(html)).toBe(words);
});

test('HTML has a rule where it says so, and its words link where it says so', () => {
  expect(descriptionNodes('<div><hr><a href="https://x.test/?a&amp;b">c</a></div>')).toEqual([
    { tag: 'rule' },
    { tag: 'paragraph', content: [{ tag: 'link', content: ['c'], href: 'https://x.test/?a&b' }] },
  ]);
});

test.each(['the element <p>a</p>', 'a <p>b</p>', '<px>a</p>', '<p>a</px>'])(
  'a text with an HTML element is wiki markup unless it is HTML throughout: %s',
  (text) => {
    expect(descriptionText(text)).toBe(text);
  },
);
