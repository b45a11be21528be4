import { html } from 'hono/html';
import type { JiraUser } from '../data/entities';
import type { IssueRow } from '../data/issue-row';
import { localPath, type Site } from '../server/site';
import { layout, type Html } from './layout';

const SHOWN_MAX = 50;

interface Navigator {
  jql: string;
  found: readonly IssueRow[];
  problems: readonly string[];
  user: JiraUser | undefined;
}

/** /issues/?jql=…: a query and the first issues it finds. */
export function navigatorPage(site: Site, { jql, found, problems, user }: Navigator): Html {
  return layout(site, {
    title: 'Issues',
    user,
    body: html`<form method="get" action="${localPath(site, '/issues/')}">
        <label for="jql">JQL</label>
        <input id="jql" name="jql" value="${jql}" />
        <div class="actions"><button class="primary">Search</button></div>
      </form>
      ${problems.map((problem) => html`<p class="error" role="alert">${problem}</p>`)}
      <p>${summary(found.length)}</p>
      ${found.length === 0 ? '' : table(site, found.slice(0, SHOWN_MAX))}`,
  });
}

function summary(count: number): string {
  if (count === 0) return 'No issues were found to match your search.';
  return count > SHOWN_MAX ? `First ${SHOWN_MAX} of ${count} issues` : `${count} issues`;
}

function table(site: Site, rows: readonly IssueRow[]): Html {
  return html`<table>
    <thead>
      <tr>
        <th>Key</th>
        <th>Summary</th>
        <th>Status</th>
        <th>Assignee</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ key, fields }) =>
          html`<tr>
            <td><a href="${localPath(site, `/browse/${key}`)}">${key}</a></td>
            <td>${fields.summary}</td>
            <td><span class="lozenge">${fields.status.name}</span></td>
            <td>${fields.assignee?.displayName ?? 'Unassigned'}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
