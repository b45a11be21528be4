import { html } from 'hono/html';
import type { Html } from './layout';

/** The credentials of a new OAuth client, with its only view of the secret. */
export interface NewCredentials {
  name: string;
  clientId: string;
  clientSecret: string;
}

/** @param labels the words of the page that created the client */
export function newCredentials(
  { name, clientId, clientSecret }: NewCredentials,
  labels: { title: string; secret: string },
): Html {
  return html`<section class="hint" role="status">
    <h2>${labels.title} of ${name}</h2>
    <p>Copy them now: the secret is not shown again.</p>
    <dl>
      <dt>Client ID</dt>
      <dd><code data-testid="client-id">${clientId}</code></dd>
      <dt>${labels.secret}</dt>
      <dd><code data-testid="client-secret">${clientSecret}</code></dd>
    </dl>
  </section>`;
}
