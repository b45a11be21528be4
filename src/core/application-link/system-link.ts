import { SYSTEM_LINK_ID } from '../../contract/application-link';
import type { ApplicationLink } from './application-link';

/** The Jira of the same site as a link: nobody creates, edits or approves it. */
export function systemLinkOf(jira: { name: string; baseUrl: string }): ApplicationLink {
  return {
    id: SYSTEM_LINK_ID,
    generation: SYSTEM_LINK_ID,
    name: jira.name,
    baseUrl: jira.baseUrl,
    application: { type: 'jira', deployment: 'cloud', instanceName: jira.name },
    access: { mode: 'impersonation' },
    redirectUri: '',
    createdAt: '',
  };
}
