import { html } from 'hono/html';
import type { JiraUser } from '../data/entities';
import { type Site, localPath } from '../server/site';
import { layout, type Html } from './layout';

/** The question whether a client may act in the name of a user. */
export interface Consent {
  user: JiraUser;
  clientName: string;
  /** What the client will be able to do, as the page lists it. */
  permissions: readonly string[];
  /** Where the form is sent, below the context path. */
  action: string;
  /** The sites to choose from; Cloud only. */
  sites?: readonly { id: string; name: string; url: string }[];
  requestId: string;
  formToken: string;
}

/** The consent page of all OAuth protocols. */
export function consentPage(site: Site, consent: Consent): Html {
  return layout(site, {
    title: 'Allow access?',
    user: consent.user,
    narrow: true,
    body: html`<p>
        <strong>${consent.clientName}</strong> wants to access your Jira as
        <strong>${consent.user.displayName}</strong> (${consent.user.name}).
      </p>
      <p>It will be able to:</p>
      <ul>
        ${consent.permissions.map((permission) => html`<li>${permission}</li>`)}
      </ul>
      <form method="post" action="${localPath(site, consent.action)}">
        <input type="hidden" name="request" value="${consent.requestId}" />
        <input type="hidden" name="atl_token" value="${consent.formToken}" />
        ${consent.sites === undefined ? '' : siteChoice(consent.sites)}
        <div class="actions">
          <button class="primary" name="decision" value="allow">Allow</button>
          <button name="decision" value="deny">Deny</button>
        </div>
      </form>`,
  });
}

function siteChoice(sites: NonNullable<Consent['sites']>): Html {
  return html`<label for="site">Use app on</label>
    <select id="site" name="cloudId">
      ${sites.map(({ id, name, url }) => html`<option value="${id}">${name} (${url})</option>`)}
    </select>`;
}
