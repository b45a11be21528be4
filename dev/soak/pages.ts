import type { LinkKind, Reader, SoakSite } from './soak-site';

/** A table of a page: where its issues come from, and which. */
export interface Macro {
  kind: LinkKind;
  jql: string;
  maxRows: number;
}

/** Queries whose result depends on who asks, and on nothing that time changes. */
const QUERIES = [
  'order by key',
  'order by created desc, key',
  'status = Done order by key desc',
  'priority = High order by key',
  'issuetype = Bug order by key',
  'labels is not EMPTY order by key',
  'assignee is not EMPTY order by updated desc, key',
].map((query) => (query.startsWith('order') ? `project is not EMPTY ${query}` : query));

const ROWS = [10, 25, 50];

/** Two fifths each for the linked Jiras, the rest for the Jira of the same site. */
const KINDS: readonly LinkKind[] = ['data-center', 'cloud', 'data-center', 'cloud', 'site'];

/** The tables of a page, shared out over the links. */
export function pageOf(tables: number): Macro[] {
  return Array.from({ length: tables }, (_, index) => ({
    kind: KINDS[index % KINDS.length] ?? 'cloud',
    jql: QUERIES[index % QUERIES.length] ?? '',
    maxRows: ROWS[index % ROWS.length] ?? 10,
  }));
}

/** The macro as an author saves it. */
export const macroDefinition = ({ kind, jql, maxRows }: Macro, linkIds: SoakSite['linkIds']) => ({
  v: 1,
  sources: [{ linkId: linkIds[kind], jql }],
  columns: [{ fieldId: 'issuekey' }, { fieldId: 'summary' }],
  display: { maxRows },
});

/**
 * What Jira itself shows the reader: asked directly, by password and without the app. Each question is asked once, because
 * nothing changes the issues.
 *
 * @returns `KEY summary` for each row
 */
export function createExpectedRows(site: SoakSite) {
  const known = new Map<string, Promise<string[]>>();
  return (reader: Reader, { kind, jql, maxRows }: Macro): Promise<string[]> => {
    const user = kind === 'site' ? reader.siteUser : reader.jiraUser;
    const key = JSON.stringify([kind, user, jql, maxRows]);
    const rows = known.get(key) ?? askJira(site, { kind, user, jql, maxRows });
    known.set(key, rows);
    return rows;
  };
}

interface Question extends Macro {
  user: string;
}

interface Found {
  issues?: { key: string; fields: { summary: string } }[];
}

async function askJira(site: SoakSite, question: Question): Promise<string[]> {
  const { issues } = (await (await search(site, question)).json()) as Found;
  if (!issues) throw new Error(`The Jira of ${question.kind} refuses ${question.jql}.`);
  return issues.map(({ key, fields }) => `${key} ${fields.summary}`);
}

async function search(site: SoakSite, { kind, user, jql, maxRows }: Question): Promise<Response> {
  if (kind === 'data-center') {
    const query = new URLSearchParams({ jql, fields: 'summary', maxResults: String(maxRows) });
    const { pathname } = new URL(site.jira.baseUrl);
    return fetch(`${site.jira.origin}${pathname}/rest/api/2/search?${query.toString()}`, {
      headers: { authorization: basic(user, user) },
    });
  }
  const { origin } = kind === 'cloud' ? site.cloud : await site.siteJira.standIn();
  return fetch(`${origin}/rest/api/3/search/jql`, {
    method: 'POST',
    headers: {
      authorization: basic(`${user}@example.com`, user),
      'content-type': 'application/json',
    },
    body: JSON.stringify({ jql, fields: ['summary'], maxResults: maxRows }),
  });
}

const basic = (name: string, password: string) =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
