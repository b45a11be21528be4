import { descriptionNodes, descriptionText } from '#support/cell-cases/description';

test.each([
  // A place stays a place.
  ['||Zone||Min||Max||\n|North| |40|', 'Zone\tMin\tMax\nNorth\t\t40'],
  ['| |a| |\n|b| | |', '\ta\t\nb\t\t'],
  ['|a|\t|b|', 'a\t\tb'],
  // A bar divides nothing behind a backslash, in a link or an image.
  ['|1\\|1|2|', '1|1\t2'],
  ['| !a.png|thumbnail! | b |', '[image: a.png]\tb'],
  ['|!a b.png|width=10,height=20!|x|', '[image: a b.png]\tx'],
  ['|[a|http://x.test]|[b|http://x.test|title]|', 'a\tb'],
  ['|[~ann]|[^plan.pdf]|', '@ann\tplan.pdf'],
  // Cells of several lines, blocks and code.
  ['|a\nb|c|', 'a\nb\tc'],
  ['|* a\n* b|c|\n|d|e|', 'a\nb\tc\nd\te'],
  ['|{code}\n  a|b\n{code}|c|', '  a|b\tc'],
  // The end of a row may lack its bar.
  ['|a|b\n|c|d', 'a\tb\nc\td'],
  ['|a|b| \n|c|d|', 'a\tb\nc\td'],
  ['before\n|a|b|\nafter', 'before\na\tb\nafter'],
])('the wiki table %j reads %j', (markup, words) => {
  expect(descriptionText(markup)).toBe(words);
});

test.each([
  ['||head|cell|', ['header', 'cell']],
  ['|cell||head|', ['cell', 'header']],
  ['||a||b||', ['header', 'header']],
  ['|a|b|', ['cell', 'cell']],
])('in the wiki table %s only cells after two bars are header cells', (markup, tags) => {
  expect(descriptionNodes(markup)).toMatchObject([
    { tag: 'table', content: [{ tag: 'row', content: tags.map((tag) => ({ tag })) }] },
  ]);
});

test('a list within a cell of a wiki table stays a list', () => {
  expect(descriptionNodes('|# a\n# b|')).toMatchObject([
    { content: [{ content: [{ tag: 'cell', content: [{ tag: 'numbered' }] }] }] },
  ]);
});
