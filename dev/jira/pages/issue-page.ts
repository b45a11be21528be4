import { html } from 'hono/html';
import * as v from 'valibot';
import type { JiraUser } from '../data/entities';
import { linksOf } from '../data/issue-links';
import type { IssueRow } from '../data/issue-row';
import { localPath, type Site } from '../server/site';
import { layout, type Html } from './layout';

const commentsSchema = v.object({
  comments: v.array(
    v.object({
      author: v.object({ displayName: v.string() }),
      body: v.string(),
      created: v.string(),
    }),
  ),
});

/** /browse/KEY: an issue as text. Wiki markup is shown as it was written. */
export function issuePage(site: Site, row: IssueRow, user: JiraUser | undefined): Html {
  const { fields } = row;
  return layout(site, {
    title: `${row.key} ${fields.summary}`,
    user,
    body: html`<dl>
        ${facts(row).map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      <h2>Description</h2>
      <pre>${typeof fields.description === 'string' ? fields.description : 'None'}</pre>
      ${links(site, row)} ${comments(row)}`,
  });
}

type Fact = readonly [name: string, value: string];

function facts({ fields }: IssueRow): readonly Fact[] {
  return [
    ['Type', fields.issuetype.name],
    ['Status', fields.status.name],
    ['Priority', nameOf(fields.priority, 'None')],
    ['Resolution', nameOf(fields.resolution, 'Unresolved')],
    ['Assignee', fields.assignee?.displayName ?? 'Unassigned'],
    ['Reporter', fields.reporter?.displayName ?? 'Anonymous'],
    ['Project', fields.project.name],
    ['Component/s', namesOf(fields.components)],
    ['Fix Version/s', namesOf(fields.fixVersions)],
    ['Labels', fields.labels?.join(', ') ?? ''],
    ['Due', typeof fields.duedate === 'string' ? fields.duedate : 'None'],
    ['Created', fields.created],
    ['Updated', fields.updated],
  ];
}

function nameOf(value: { name: string } | null | undefined, otherwise: string): string {
  return value?.name ?? otherwise;
}

function namesOf(values: readonly { name: string }[] | null | undefined): string {
  return (values ?? []).map((value) => value.name).join(', ') || 'None';
}

function links(site: Site, row: IssueRow): Html | '' {
  const all = linksOf(row);
  if (all.length === 0) return '';
  return html`<h2>Issue links</h2>
    <ul>
      ${all.map(
        ({ verb, key }) =>
          html`<li>${verb} <a href="${localPath(site, `/browse/${key}`)}">${key}</a></li>`,
      )}
    </ul>`;
}

function comments(row: IssueRow): Html | '' {
  const parsed = v.safeParse(commentsSchema, row.fields.comment);
  if (!parsed.success || parsed.output.comments.length === 0) return '';
  return html`<h2>Comments</h2>
    ${parsed.output.comments.map(
      ({ author, body, created }) =>
        html`<p><strong>${author.displayName}</strong> ${created}</p>
          <pre>${body}</pre>`,
    )}`;
}
