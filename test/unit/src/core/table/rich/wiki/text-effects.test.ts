import type { RichNode, RichTag } from '#contract/issue-table';
import { descriptionNodes, descriptionText } from '#support/cell-cases/description';

/** The line with each text effect in braces behind its name: `<strong>{words}`. */
function effects(markup: string): string {
  const [paragraph] = descriptionNodes(markup);
  return typeof paragraph === 'object' ? (paragraph.content ?? []).map(drawn).join('') : '';
}

const drawn = (node: RichNode): string =>
  typeof node === 'string' ? node : `${node.tag}{${(node.content ?? []).map(drawn).join('')}}`;

test.each<[string, RichTag]>([
  ['*words*', 'strong'],
  ['_words_', 'emphasis'],
  ['??words??', 'emphasis'],
  ['-words-', 'strike'],
  ['+words+', 'underline'],
  ['^words^', 'superscript'],
  ['~words~', 'subscript'],
  ['{{words}}', 'code'],
])('%s is the effect %s', (markup, tag) => {
  expect(effects(`see ${markup} here`)).toBe(`see ${tag}{words} here`);
});

/** As measured on Jira 9.12. */
test.each([
  // Neither white space nor the mark itself stands at the edges.
  ['a -b - c', 'a -b - c'],
  ['a - b- c', 'a - b- c'],
  ['Stay -- as agreed -- until', 'Stay – as agreed – until'],
  ['2019 --- 2020', '2019 — 2020'],
  ['Settings --> Users --> Add', 'Settings --> Users --> Add'],
  ['**', '**'],
  ['a * b * c', 'a * b * c'],
  // A letter or digit before or behind it makes a mark text.
  ['snake_case_name, 2*3*4 and well-known-', 'snake_case_name, 2*3*4 and well-known-'],
  ['Größe-x- and -x-ä', 'Größe-x- and -x-ä'],
  ['pre(-x-) and "-y-"', 'pre(strike{x}) and "strike{y}"'],
  ['„*bold*“ and «_it_»', '„strong{bold}“ and «emphasis{it}»'],
  // What cannot end an effect is passed over.
  ['journalctl -b -p crit', 'journalctl -b -p crit'],
  ['a -b -p crit zu- c', 'a strike{b -p crit zu} c'],
  ['a -well-known- b', 'a strike{well-known} b'],
  // Only one character can stand before a mark that is the second.
  ['a -b-c- d', 'a -b-c- d'],
  ['a -b- d', 'a strike{b} d'],
  // A run of dashes is an option of a command, one of other marks a line or a drawing.
  ['git log --oneline --all -- src', 'git log --oneline --all – src'],
  ['"--no-color" "--no-prompt"', '"--no-color" "--no-prompt"'],
  ['card **** 1234', 'card **** 1234'],
  ['^~~~~~ here ~~~', '^~~~~~ here ~~~'],
  ['Version: ??? (???)', 'Version: ??? (???)'],
  ['*{_}a{_}*', 'strong{emphasis{a}}'],
  ['*a _b_ c*', 'strong{a emphasis{b} c}'],
  // An effect ends with its line, and does not reach into brackets.
  ['a -d [--force] b- c', 'a strike{d [--force] b} c'],
  ['a -d [-f c- x', 'a strike{d [-f c} x'],
  ['-[NSObject init-]: x', '-[NSObject init-]: x'],
])('the text effects of %s read %s', (markup, expected) => {
  expect(effects(markup)).toBe(expected);
});

test('a text effect of wiki markup ends at a line break', () => {
  expect(effects('a -b\nc- d')).toBe('a -bbreak{}c- d');
});

test.each([
  ['un{*}believ{*}able', 'unstrong{believ}able'],
  ['x{_}i{_}y, a{+}b{+}c and d{-}e{-}f', 'xemphasis{i}y, aunderline{b}c and dstrike{e}f'],
  ['pre{{{}mono{}}}post', 'precode{mono}post'],
  ['x{^}2{^} and H{~}2{~}O', 'xsuperscript{2} and Hsubscript{2}O'],
])('text effects in braces work within a word: %s', (markup, expected) => {
  expect(effects(markup)).toBe(expected);
});

test.each([
  ['{{__init__}}', '__init__'],
  ['{{\\_\\_init\\_\\_}}', '__init__'],
  ['{{List&lt;String&gt;}}', 'List<String>'],
  ['{{{color:red}a*b*{color}}}', 'a*b*'],
  ['{{a [b|http://x.test] c}}', 'a [b|http://x.test] c'],
])('monospaced wiki text decodes only escapes and references: %s', (markup, expected) => {
  expect(effects(markup)).toBe(`code{${expected}}`);
});

test.each(['a{{b}}', '{{ a}}', '{{a }}', '{{}}', '{{a\\}}', '{{a'])(
  'the wiki markup %s is not monospaced text',
  (markup) => {
    expect(effects(markup)).not.toContain('code{');
  },
);

test.each([
  ['\\*a\\*', '*a*'],
  ['\\{code}', '{code}'],
  ['\\[a|http://x.test\\]', '[a|http://x.test]'],
  ['\\!a.png\\!', '!a.png!'],
  ['C:\\temp', 'C:\\temp'],
  ['\\\\server\\share', '\\\\server\\share'],
  ['a\\\\b', 'a\nb'],
  ['a \\\\ b', 'a\nb'],
])('a backslash escapes characters of wiki markup: %s', (markup, expected) => {
  expect(descriptionText(markup)).toBe(expected);
});

test('a superscript in wiki markup is told from the number before it in plain text', () => {
  expect(descriptionText('10 ^2^ m')).toBe('10 ^2 m');
});
