import { html } from 'hono/html';
import type { SignedIn } from '../../pages/for-signed-in';
import { layout, type Html } from '../../pages/layout';
import { newCredentials, type NewCredentials } from '../../pages/new-credentials';
import type { Site } from '../../server/site';
import type { CloudApp } from '../oauth/app-registry';

interface MyApps extends SignedIn {
  apps: readonly CloudApp[];
  created?: NewCredentials;
  problem?: string;
}

const LABELS = { title: 'Authentication details', secret: 'Secret' };

/** The scopes that a link to Jira Cloud needs. */
const USUAL_SCOPES = 'read:jira-work read:jira-user';

/** The part of the developer console that is about OAuth 2.0 (3LO) apps. */
export function myAppsPage(site: Site, page: MyApps): Html {
  return layout(site, {
    title: 'My apps',
    user: page.user,
    body: html`${page.created === undefined ? '' : newCredentials(page.created, LABELS)}
    ${existing(page.apps)} ${createForm(page)}`,
  });
}

function existing(apps: readonly CloudApp[]): Html {
  if (apps.length === 0) return html`<p>There are no apps yet.</p>`;
  return html`<table>
    <thead>
      <tr>
        <th>Name</th>
        <th>Callback URL</th>
        <th>Scopes</th>
        <th>Client ID</th>
      </tr>
    </thead>
    <tbody>
      ${apps.map(
        ({ name, callbackUrl, scopes, clientId }) =>
          html`<tr>
            <td>${name}</td>
            <td>${callbackUrl}</td>
            <td>${scopes.join(' ')}</td>
            <td><code>${clientId}</code></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function createForm({ formToken, problem }: MyApps): Html {
  return html`<h2>Create OAuth 2.0 integration</h2>
    ${problem === undefined ? '' : html`<p class="error" role="alert">${problem}</p>`}
    <form method="post" action="/console/myapps">
      <input type="hidden" name="atl_token" value="${formToken}" />
      <label for="name">Name</label>
      <input id="name" name="name" required />
      <label for="callback">Callback URL</label>
      <input id="callback" name="callbackUrl" type="url" required />
      <label for="scopes">Scopes</label>
      <input id="scopes" name="scopes" value="${USUAL_SCOPES}" required />
      <div class="actions"><button class="primary">Create</button></div>
    </form>`;
}
