import { type AdfDocument, adfDocument, link, paragraph, text } from './adf';

/**
 * Stands for a table where Jira was not asked what its readers may see, such as in a mail, a feed or a search result.
 * It says where to read the table, and shows no issue.
 * @param macro.pageUrl undefined if it is not known
 */
export function pointerToAdf(macro: {
  title: string | undefined;
  pageUrl: string | undefined;
}): AdfDocument {
  const { title = 'JQL Table', pageUrl } = macro;
  const words = 'Open the page to see the issues';
  return adfDocument([
    paragraph([
      ...text(`${title}: `),
      ...(pageUrl === undefined ? text(words) : link(words, pageUrl)),
      ...text('.'),
    ]),
  ]);
}
