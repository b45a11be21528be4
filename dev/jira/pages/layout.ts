import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { JiraUser } from '../data/entities';
import { type Site, localPath } from '../server/site';
import { PAGE_STYLE } from './page-style';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

interface Page {
  title: string;
  body: Html;
  /** The user who is signed in. The page shows the name and a button to sign out. */
  user?: JiraUser | undefined;
  narrow?: boolean;
}

/** The frame of every page of this Jira. The template tag `html` escapes values. */
export function layout(site: Site, page: Page): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} - ${site.title}</title>
        <style>
          ${raw(PAGE_STYLE)}
        </style>
      </head>
      <body>
        <header>
          <a class="logo" href="${localPath(site, site.homePath)}">${site.title}</a>
          ${page.user === undefined ? '' : incomingLinks(site)}
          ${page.user === undefined ? '' : authorizedApplications(site)}
          ${page.user === undefined ? '' : signOut(site, page.user)}
        </header>
        <main class="${page.narrow === true ? 'narrow' : ''}">
          <h1>${page.title}</h1>
          ${page.body}
        </main>
      </body>
    </html>`;
}

function signOut(site: Site, user: JiraUser): Html {
  return html`<form method="post" action="${localPath(site, '/logout')}">
    <span>${user.displayName}</span><button>Sign out</button>
  </form>`;
}

/** Leads to the page on which users see and revoke their approvals. */
function authorizedApplications(site: Site): Html | '' {
  const { authorizedApplicationsPath } = site;
  if (authorizedApplicationsPath === undefined) return '';
  return html`<a href="${localPath(site, authorizedApplicationsPath)}">Authorized applications</a>`;
}

/** Shown to every user, because the page itself refuses users who are not administrators. */
function incomingLinks(site: Site): Html | '' {
  const { incomingLinksPath } = site;
  if (incomingLinksPath === undefined) return '';
  return html`<a href="${localPath(site, incomingLinksPath)}">Incoming links</a>`;
}
