import { releaseTables, siteTable, stateTables, type DemoTable } from './demo-tables';
import type { LocalSite } from './local-site';

export interface DemoPages {
  releaseStatus: string;
  states: string;
}

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const heading = (text: string) => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text }],
});

function definition({ linkId, jql, columns, maxRows = 50 }: DemoTable): object {
  return {
    v: 1,
    sources: [{ linkId, jql }],
    columns: columns.map((fieldId) => ({ fieldId })),
    display: { maxRows },
  };
}

function page(site: LocalSite, intro: string, tables: DemoTable[]): object {
  const sections = tables.flatMap((table) => [
    heading(table.heading),
    paragraph(table.text),
    site.confluence.macroNode('jql-table', definition(table)),
  ]);
  return { type: 'doc', version: 1, content: [paragraph(intro), ...sections] };
}

/**
 * Creates the pages of the demo as an author does: "Release status" with tables of the linked Jira, a page with a table
 * of the site's own Jira, and one with all empty and error states.
 * @returns the ids of the first and the last page
 */
export function createDemoPages(
  site: LocalSite,
  links: { linkId: string; unreachable: string; fromFile: boolean },
): DemoPages {
  const { confluence } = site;
  const notConfigured = {
    type: 'doc',
    version: 1,
    content: [heading('Not configured yet'), confluence.macroNode('jql-table', undefined)],
  };
  const states = page(
    site,
    'What readers see instead of a table.',
    stateTables(links.linkId, links.unreachable),
  ) as typeof notConfigured;
  confluence.createPage({
    space: 'PRODUCT',
    title: 'From the Jira of this site',
    author: 'author1',
    body: page(site, 'This table needs neither a link nor an approval.', [siteTable()]),
  });
  return {
    releaseStatus: confluence.createPage({
      space: 'PRODUCT',
      title: 'Release status',
      author: 'author1',
      body: page(
        site,
        'Live from Jira: all readers see the issues that Jira shows to them.',
        releaseTables(site.jira, links.linkId, links.fromFile),
      ),
    }),
    states: confluence.createPage({
      space: 'PRODUCT',
      title: 'Empty and error states',
      author: 'author1',
      body: { ...states, content: [...states.content, ...notConfigured.content] },
    }),
  };
}
