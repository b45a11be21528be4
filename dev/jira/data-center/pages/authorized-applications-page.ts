import { html } from 'hono/html';
import { layout, type Html } from '../../pages/layout';
import { localPath, type Site } from '../../server/site';
import type { SignedIn } from '../../pages/for-signed-in';

export const AUTHORIZED_APPLICATIONS_PATH = '/plugins/servlet/oauth/users/access-tokens';

/** An application that may act in the name of a user. */
export interface AuthorizedApplication {
  id: string;
  name: string;
  /** Milliseconds since the epoch; undefined for OAuth 2.0, which keeps no date. */
  since: number | undefined;
}

/** The applications that may act in the name of a user, each with a button that ends it. */
export function authorizedApplicationsPage(
  site: Site,
  { user, formToken }: SignedIn,
  applications: readonly AuthorizedApplication[],
): Html {
  return layout(site, {
    title: 'Authorized applications',
    user,
    body:
      applications.length === 0
        ? html`<p>No application may act in your name.</p>`
        : html`<table>
            <thead>
              <tr>
                <th>Application</th>
                <th>Approved</th>
                <th>Actions</th>
              </tr>
            </thead>
            <tbody>
              ${applications.map((application) => row(site, application, formToken))}
            </tbody>
          </table>`,
  });
}

function row(site: Site, { id, name, since }: AuthorizedApplication, formToken: string): Html {
  return html`<tr>
    <td>${name}</td>
    <td>${since === undefined ? '' : new Date(since).toISOString().slice(0, 10)}</td>
    <td>
      <form method="post" action="${localPath(site, AUTHORIZED_APPLICATIONS_PATH)}">
        <input type="hidden" name="atl_token" value="${formToken}" />
        <input type="hidden" name="id" value="${id}" />
        <button>Revoke access</button>
      </form>
    </td>
  </tr>`;
}
