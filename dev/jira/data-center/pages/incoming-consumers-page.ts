import { html } from 'hono/html';
import { layout, type Html } from '../../pages/layout';
import { localPath, type Site } from '../../server/site';
import type { Consumer } from '../oauth1/consumer-registry';
import type { SignedIn } from '../../pages/for-signed-in';

export const INCOMING_CONSUMERS_PATH = '/plugins/servlet/applinks/auth/conf/oauth/consumers';

interface IncomingConsumers extends SignedIn {
  consumers: readonly Consumer[];
  saved?: string;
  problem?: string;
}

/** The part of Jira's application links that is about incoming OAuth 1.0a links. */
export function incomingConsumersPage(site: Site, page: IncomingConsumers): Html {
  return layout(site, {
    title: 'Incoming links by OAuth 1.0a',
    user: page.user,
    body: html`${page.saved === undefined ? '' : html`<p role="status">Saved: ${page.saved}</p>`}
    ${existing(site, page)} ${consumerForm(site, page)}`,
  });
}

function existing(site: Site, { consumers, formToken }: IncomingConsumers): Html {
  if (consumers.length === 0) return html`<p>There are no consumers yet.</p>`;
  return html`<table>
    <thead>
      <tr>
        <th>Name</th>
        <th>Consumer key</th>
        <th>Two-legged</th>
        <th>Impersonation</th>
        <th>Actions</th>
      </tr>
    </thead>
    <tbody>
      ${consumers.map((consumer) => row(site, consumer, formToken))}
    </tbody>
  </table>`;
}

function row(site: Site, consumer: Consumer, formToken: string): Html {
  return html`<tr>
    <td>${consumer.name}</td>
    <td><code>${consumer.key}</code></td>
    <td>${consumer.twoLOAllowed ? `as ${consumer.executingTwoLOUser ?? 'no user'}` : 'no'}</td>
    <td>${consumer.twoLOImpersonationAllowed ? 'yes' : 'no'}</td>
    <td>
      <form method="post" action="${localPath(site, INCOMING_CONSUMERS_PATH)}">
        <input type="hidden" name="atl_token" value="${formToken}" />
        <input type="hidden" name="remove" value="${consumer.key}" />
        <button>Delete</button>
      </form>
    </td>
  </tr>`;
}

function consumerForm(site: Site, { formToken, problem }: IncomingConsumers): Html {
  return html`<h2>Save a consumer</h2>
    ${problem === undefined ? '' : html`<p class="error" role="alert">${problem}</p>`}
    <form method="post" action="${localPath(site, INCOMING_CONSUMERS_PATH)}">
      <input type="hidden" name="atl_token" value="${formToken}" />
      <label for="key">Consumer key</label>
      <input id="key" name="key" required />
      <label for="name">Consumer name</label>
      <input id="name" name="name" required />
      <label for="publicKey">Public key</label>
      <textarea id="publicKey" name="publicKey" rows="6" required></textarea>
      <label for="callback">Consumer callback URL</label>
      <input id="callback" name="callback" type="url" />
      <label><input type="checkbox" name="twoLOAllowed" /> Allow two-legged OAuth</label>
      <label for="executingTwoLOUser">Execute as</label>
      <input id="executingTwoLOUser" name="executingTwoLOUser" />
      <label
        ><input type="checkbox" name="twoLOImpersonationAllowed" /> Allow user impersonation through
        two-legged OAuth</label
      >
      <div class="actions"><button class="primary">Save</button></div>
    </form>`;
}
