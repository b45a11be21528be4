import { html } from 'hono/html';
import type { SignedIn } from '../../pages/for-signed-in';
import { layout, type Html } from '../../pages/layout';
import { localPath, type Site } from '../../server/site';
import type { OutgoingLink } from './outgoing-state';

export const APPLICATION_LINKS_PATH = '/plugins/servlet/applinks/listApplicationLinks';

/** What came of the last action. */
export interface Outcome {
  done?: string;
  problem?: string;
}

interface ApplicationLinks extends SignedIn, Outcome {
  links: readonly OutgoingLink[];
}

/** The part of Jira's application links that is about applications that this Jira asks by OAuth 1.0a. */
export function applicationLinksPage(site: Site, page: ApplicationLinks): Html {
  return layout(site, {
    title: 'Application links',
    user: page.user,
    body: html`${page.done === undefined ? '' : html`<p role="status">${page.done}</p>`}
    ${page.problem === undefined ? '' : html`<p class="error" role="alert">${page.problem}</p>`}
    ${existing(site, page)} ${createForm(site, page)}`,
  });
}

function existing(site: Site, { links, formToken }: ApplicationLinks): Html {
  if (links.length === 0) return html`<p>There are no links yet.</p>`;
  return html`<table>
    <thead>
      <tr>
        <th>Application</th>
        <th>Application URL</th>
        <th>Actions</th>
      </tr>
    </thead>
    <tbody>
      ${links.map(
        ({ name, url }) =>
          html`<tr>
            <td>${name}</td>
            <td>${url}</td>
            <td>
              <form method="post" action="${localPath(site, APPLICATION_LINKS_PATH)}">
                <input type="hidden" name="atl_token" value="${formToken}" />
                <input type="hidden" name="test" value="${url}" />
                <button>Test connection</button>
              </form>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function createForm(site: Site, { formToken }: ApplicationLinks): Html {
  return html`<h2>Create link</h2>
    <form method="post" action="${localPath(site, APPLICATION_LINKS_PATH)}">
      <input type="hidden" name="atl_token" value="${formToken}" />
      <label for="url">Application URL</label>
      <input id="url" name="url" type="url" required />
      <div class="actions"><button class="primary">Create link</button></div>
    </form>`;
}
