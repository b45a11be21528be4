import * as oauth from 'oauth4webapi';
import type { AdminInvocations } from '#contract/admin-invocations';
import type { SigningKeyView } from '#contract/application-link';
import type { AuditEntry } from '#contract/audit';
import type { AccountKey } from '#dev/confluence/accounts';
import { aDefinition, type AppSite } from './app-site';
import {
  allowAccess,
  authorizationQuery,
  createTwoWayLink,
  type LinkedApplication,
} from './incoming-site';

export type AdminCall = keyof AdminInvocations;

/** Something that a person does to a link: one call of an administrator, or `run` as another person. */
export interface Deed {
  does: string;
  /** Makes the link that it is done to; default: a link to Jira. @returns its id */
  prepare?: () => Promise<string>;
  call?: AdminCall;
  payload?: (linkId: string) => unknown;
  run?: (linkId: string) => Promise<unknown>;
  /** Default: the administrator. */
  by?: AccountKey;
  details?: AuditEntry['details'];
}

/** What people do to the links of a site, each in one call. A function that makes a link returns its id. */
export function linkDeeds(site: () => AppSite) {
  const applications = new Map<string, LinkedApplication>();
  const admin = <T>(name: AdminCall, payload?: unknown) =>
    site().value<T>('application-links', 'admin', name, payload);
  const connectReader = (linkId: string) => site().connect('reader1', linkId);

  return {
    admin,
    /** Of a link to be created, to an address that the app may contact. */
    newId: async () => {
      site().approveEgress();
      return (await admin<{ linkId: string }>('prepareLink')).linkId;
    },
    /** A link to Jira, after one more call for it. */
    linkAfter: async (call: AdminCall, payload: object = {}) => {
      const linkId = await site().createLink();
      await admin(call, { linkId, ...payload });
      return linkId;
    },
    /** The payload that retires a signing key which signs no longer. */
    withOldKey: async (linkId: string) => {
      await admin('rotateSigningKey', { linkId });
      const [, old] = await admin<SigningKeyView[]>('rotateSigningKey', { linkId });
      return { linkId, keyId: old?.keyId };
    },
    connectReader,
    connectedLink: async () => {
      const linkId = await site().createLink();
      await connectReader(linkId);
      return linkId;
    },
    twoWayLink: async () => {
      const application = await createTwoWayLink(site());
      applications.set(application.linkId, application);
      return application.linkId;
    },
    /** The reader lets the application of a two-way link ask in their name. */
    allowApplication: async (linkId: string) => {
      const application = applications.get(linkId);
      if (!application) throw new TypeError('Only a two-way link has an application.');
      const verifier = oauth.generateRandomCodeVerifier();
      await allowAccess(site(), 'reader1', await authorizationQuery(application, { verifier }));
    },
    /** The administrator approves access, for themselves or for all readers. */
    approveAsAdministrator: async (linkId: string, as: 'me' | 'link' = 'me') => {
      const begun = await admin<{ authorizationUrl: string }>('approveLink', {
        linkId,
        as,
        returnTo: null,
      });
      const back = await site().approve(begun.authorizationUrl, 'admin');
      const ticket = back.searchParams.get('ticket');
      await site().value('jira-connections', 'admin', 'finishAuthorization', { ticket });
    },
    /** Jira forgets the reader's approval, which the reader's next tables notice. */
    loseApproval: async (linkId: string) => {
      site().jira.revokeUser('reader1');
      const payload = { definition: aDefinition(linkId) };
      const load = () => site().invoke('jql-table', 'reader1', 'loadTable', payload);
      await Promise.all([load(), load(), load()]);
    },
    /** Publishes a page with as many macros of the link. @returns the page's id */
    publishMacros: (linkId: string, macros: number) => {
      const { confluence } = site();
      const content = Array.from({ length: macros }, (_, index) =>
        confluence.macroNode('jql-table', aDefinition(linkId), `${linkId}-${macros}-${index}`),
      );
      const body = { type: 'doc', version: 1, content };
      const title = `Macros of ${linkId}: ${macros}`;
      return confluence.createPage({ space: 'TEAM', title, body, author: 'author1' });
    },
  };
}
