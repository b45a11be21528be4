import { decodeReferences } from '#core/table/rich/character-references';

test.each([
  ['&nbsp;&iexcl;&macr;&deg;&iquest;', '\u00a0¡¯°¿'],
  ['&Agrave;&Iuml;&ETH;&szlig;', 'ÀÏÐß'],
  ['&agrave;&iuml;&eth;&yuml;', 'àïðÿ'],
  [
    '&amp;&lt;&thinsp;&zwnj;&bdquo;&dagger;&trade;&larr;&ge;&alpha;&Omega;',
    '&<\u2009\u200c„†™←≥αΩ',
  ],
  ['&#65;&#x41;&#X4a;', 'AAJ'],
  ['&#1;', '\u0001'],
  ['&#127;&#128;&#159;&#160;', '\u007f€Ÿ\u00a0'],
  ['&#xd7ff;&#xe000;&#x10ffff;', '\ud7ff\ue000\u{10ffff}'],
  ['&#0;&#xd800;&#xdfff;&#x110000;&#12345678;', '&#0;&#xd800;&#xdfff;&#x110000;&#12345678;'],
  ['&unknown;&amp &a;', '&unknown;&amp &a;'],
])('the character references in %s are decoded if they name a character', (text, decoded) => {
  expect(decodeReferences(text)).toBe(decoded);
});
