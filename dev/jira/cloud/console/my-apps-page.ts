import { html } from 'hono/html';
import type { JiraUser } from '../../data/entities';
import { layout, type Html } from '../../pages/layout';
import type { Site } from '../../server/site';
import type { CloudApp } from '../oauth/app-registry';

export interface MyApps {
  user: JiraUser;
  formToken: string;
  apps: readonly CloudApp[];
  /** Shown this once. */
  created?: { name: string; clientId: string; clientSecret: string };
  problem?: string;
}

/** What a link needs, and what stays readable without a visit here. */
const USUAL_SCOPES = 'read:jira-work read:jira-user';

/** The developer console, as far as OAuth 2.0 (3LO) apps go. */
export function myAppsPage(site: Site, page: MyApps): Html {
  return layout(site, {
    title: 'My apps',
    user: page.user,
    body: html`${page.created === undefined ? '' : credentials(page.created)} ${existing(page.apps)}
    ${createForm(page)}`,
  });
}

function credentials(created: NonNullable<MyApps['created']>): Html {
  return html`<section class="hint" role="status">
    <h2>Authentication details of ${created.name}</h2>
    <p>Copy them now: the secret is not shown again.</p>
    <dl>
      <dt>Client ID</dt>
      <dd><code data-testid="client-id">${created.clientId}</code></dd>
      <dt>Secret</dt>
      <dd><code data-testid="client-secret">${created.clientSecret}</code></dd>
    </dl>
  </section>`;
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
