import { html } from 'hono/html';
import type { Scope } from '../data-center/oauth/scopes';
import type { JiraUser } from '../data/entities';
import type { Site } from '../server/site';
import { localPath } from '../server/site';
import { layout, type Html } from './layout';

const MEANING: Record<Scope, string> = {
  READ: 'View projects and issues that you can view, and your profile',
  WRITE: 'View and change projects and issues that you can change',
  ADMIN: 'Administer Jira, as far as you can, except user management and imports',
  SYSTEM_ADMIN: 'Administer Jira completely, as far as you can',
};

export interface Consent {
  user: JiraUser;
  clientName: string;
  scope: Scope;
  requestId: string;
  formToken: string;
}

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
        <li>${MEANING[consent.scope]}</li>
      </ul>
      <form method="post" action="${localPath(site, '/plugins/servlet/oauth2/consent')}">
        <input type="hidden" name="request" value="${consent.requestId}" />
        <input type="hidden" name="atl_token" value="${consent.formToken}" />
        <div class="actions">
          <button class="primary" name="decision" value="allow">Allow</button>
          <button name="decision" value="deny">Deny</button>
        </div>
      </form>`,
  });
}
