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
 * Step E.2 as an author does it. Tables on "Release status", one of the site's own Jira, every other state on a page of its own.
 * @returns the ids of the two pages
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
    'What readers see when there is no table to show.',
    stateTables(links.linkId, links.unreachable),
  ) as typeof notConfigured;
  confluence.createPage({
    space: 'PRODUCT',
    title: 'From the Jira of this site',
    author: 'author1',
    body: page(site, 'No link to create, nothing to approve.', [siteTable()]),
  });
  return {
    releaseStatus: confluence.createPage({
      space: 'PRODUCT',
      title: 'Release status',
      author: 'author1',
      body: page(
        site,
        'Live from Jira: everybody sees the issues that Jira lets them see.',
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
