import { pointerToAdf } from '#core/export/pointer-to-adf';
import { adfErrors } from '#support/adf-errors';

const url = 'https://x.atlassian.net/wiki/pages/1';
const words = 'Open the page to see the issues';

test.each([
  [{ title: 'Open work', pageUrl: url }, 'Open work: ', [{ type: 'link', attrs: { href: url } }]],
  [{ title: undefined, pageUrl: undefined }, 'JQL Table: ', undefined],
])('a table that is not exported says where its issues are: %j', (macro, title, marks) => {
  const document = pointerToAdf(macro);

  expect(document.content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: title },
        { type: 'text', text: words, ...(marks && { marks }) },
        { type: 'text', text: '.' },
      ],
    },
  ]);
  expect(adfErrors(document)).toEqual([]);
});
