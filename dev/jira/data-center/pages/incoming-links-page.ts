import { html } from 'hono/html';
import type { OAuthClient } from '../oauth/client-registry';
import type { SignedIn } from '../../pages/for-signed-in';
import { newCredentials, type NewCredentials } from '../../pages/new-credentials';
import { localPath, type Site } from '../../server/site';
import { layout, type Html } from '../../pages/layout';
import { APPLICATION_LINKS_PATH } from '../outgoing/application-links-page';
import { OUTGOING_LINKS_PATH } from '../outgoing-oauth2/outgoing-links-page';
import { INCOMING_CONSUMERS_PATH } from './incoming-consumers-page';

interface IncomingLinks extends SignedIn {
  clients: readonly OAuthClient[];
  created?: NewCredentials;
  /** The name of a link that was changed. */
  saved?: string;
  problem?: string;
}

const LABELS = { title: 'Credentials', secret: 'Client secret' };

/** The part of Jira's application links that is about incoming OAuth 2.0 links. */
export function incomingLinksPage(site: Site, page: IncomingLinks): Html {
  return layout(site, {
    title: 'Incoming application links',
    user: page.user,
    body: html`${page.created === undefined ? '' : newCredentials(page.created, LABELS)}
      ${page.saved === undefined ? '' : html`<p role="status">Saved: ${page.saved}</p>`}
      ${existing(page.clients)} ${createForm(site, page)} ${editForm(site, page)}
      <p>
        <a href="${localPath(site, OUTGOING_LINKS_PATH)}">Outgoing links by OAuth 2.0</a>
      </p>
      <p>
        <a href="${localPath(site, INCOMING_CONSUMERS_PATH)}">Incoming links by OAuth 1.0a</a>
      </p>
      <p>
        <a href="${localPath(site, APPLICATION_LINKS_PATH)}">Outgoing links by OAuth 1.0a</a>
      </p>`,
  });
}

function existing(clients: readonly OAuthClient[]): Html {
  if (clients.length === 0) return html`<p>There are no incoming links yet.</p>`;
  return html`<table>
    <thead>
      <tr>
        <th>Name</th>
        <th>Redirect URL</th>
        <th>Permission</th>
        <th>Client ID</th>
      </tr>
    </thead>
    <tbody>
      ${clients.map(
        (client) =>
          html`<tr>
            <td>${client.name}</td>
            <td>${client.redirectUri}</td>
            <td>${client.scope}</td>
            <td><code>${client.clientId}</code></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function createForm(site: Site, { formToken, problem }: IncomingLinks): Html {
  return html`<h2>Create incoming link</h2>
    ${problem === undefined ? '' : html`<p class="error" role="alert">${problem}</p>`}
    <form method="post" action="${localPath(site, '/plugins/servlet/applinks/incoming-links')}">
      <input type="hidden" name="atl_token" value="${formToken}" />
      <label for="name">Name</label>
      <input id="name" name="name" required />
      <label for="redirect">Redirect URL</label>
      <input id="redirect" name="redirectUri" type="url" required />
      <label for="scope">Permission</label>
      <select id="scope" name="scope">
        ${site.scopes.map((scope) => html`<option value="${scope}">${scope}</option>`)}
      </select>
      <label for="serviceAccount">Service account</label>
      <input id="serviceAccount" name="serviceAccount" />
      <div class="actions"><button class="primary">Create</button></div>
    </form>`;
}

/** A link can be made with a placeholder, and get its redirect URL once the other side has one. */
function editForm(site: Site, { clients, formToken }: IncomingLinks): Html | string {
  if (clients.length === 0) return '';
  return html`<h2>Edit incoming link</h2>
    <form method="post" action="${localPath(site, '/plugins/servlet/applinks/incoming-links')}">
      <input type="hidden" name="atl_token" value="${formToken}" />
      <label for="edit">Link</label>
      <select id="edit" name="edit">
        ${clients.map(({ clientId, name }) => html`<option value="${clientId}">${name}</option>`)}
      </select>
      <label for="newRedirect">New URL to redirect to</label>
      <input id="newRedirect" name="redirectUri" type="url" required />
      <div class="actions"><button>Save URL</button></div>
    </form>`;
}
