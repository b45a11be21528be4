import { html } from 'hono/html';
import type { SignedIn } from '../../pages/for-signed-in';
import { layout, type Html } from '../../pages/layout';
import { localPath, type Site } from '../../server/site';
import type { Outcome } from '../outgoing/application-links-page';
import { redirectSuffix, type Provider } from './oauth2-client-state';

export const OUTGOING_LINKS_PATH = '/plugins/servlet/applinks/outgoing-links';
/** The path that Jira has is not documented; that it differs for each provider is. */
export const CALLBACK_PATH = '/plugins/servlet/oauth2/callback';

interface OutgoingLinks extends SignedIn, Outcome {
  providers: readonly Provider[];
}

/** What the administrator registers in the application. */
export const redirectUrlOf = (site: Site, authorizationEndpoint: string): string =>
  `${site.baseUrl}${CALLBACK_PATH}/${redirectSuffix(authorizationEndpoint)}`;

/** The part of Jira's application links that is about applications that this Jira asks by OAuth 2.0. */
export function outgoingLinksPage(site: Site, page: OutgoingLinks): Html {
  return layout(site, {
    title: 'Outgoing application links',
    user: page.user,
    body: html`${page.done === undefined ? '' : html`<p role="status">${page.done}</p>`}
    ${page.problem === undefined ? '' : html`<p class="error" role="alert">${page.problem}</p>`}
    ${existing(site, page)} ${saveForm(site, page)}`,
  });
}

function existing(site: Site, { providers, formToken }: OutgoingLinks): Html {
  if (providers.length === 0) return html`<p>There are no outgoing links yet.</p>`;
  return html`<table>
    <thead>
      <tr>
        <th>Name</th>
        <th>Redirect URL</th>
        <th>Scope</th>
        <th>Actions</th>
      </tr>
    </thead>
    <tbody>
      ${providers.map(
        ({ name, scope, authorizationEndpoint }) =>
          html`<tr>
            <td>${name}</td>
            <td><code>${redirectUrlOf(site, authorizationEndpoint)}</code></td>
            <td>${scope}</td>
            <td>
              <form method="post" action="${localPath(site, OUTGOING_LINKS_PATH)}">
                <input type="hidden" name="atl_token" value="${formToken}" />
                <input type="hidden" name="test" value="${name}" />
                <button>Test connection</button>
              </form>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** A link of the same name is replaced: so a placeholder is edited. */
function saveForm(site: Site, { formToken }: OutgoingLinks): Html {
  return html`<h2>Create or edit outgoing link</h2>
    <form method="post" action="${localPath(site, OUTGOING_LINKS_PATH)}">
      <input type="hidden" name="atl_token" value="${formToken}" />
      <label for="name">Name</label>
      <input id="name" name="name" required />
      <label for="clientId">Client ID</label>
      <input id="clientId" name="clientId" required />
      <label for="clientSecret">Client secret</label>
      <input id="clientSecret" name="clientSecret" type="password" required />
      <label for="scope">Scopes</label>
      <input id="scope" name="scope" value="READ" required />
      <label for="authorizationEndpoint">Authorization endpoint</label>
      <input id="authorizationEndpoint" name="authorizationEndpoint" type="url" required />
      <label for="tokenEndpoint">Token endpoint</label>
      <input id="tokenEndpoint" name="tokenEndpoint" type="url" required />
      <div class="actions"><button class="primary">Save</button></div>
    </form>`;
}
