import type { ApplicationLink } from '#core/application-link/application-link';
import { aLink } from './a-link';

/** A link with everything that one can have, although no link has all of it. @param since ISO 8601 */
export function aFullLink(since: string): Required<ApplicationLink> {
  return {
    ...aLink(),
    incoming: {
      clientId: 'incoming-client',
      secretHash: 'hash',
      secretSetAt: since,
      redirectUris: ['https://client.example.com/callback'],
      scope: 'WRITE',
      allowsClientCredentials: true,
    },
    consumer: {
      clientId: 'incoming-client',
      consumerKey: 'jira:1234',
      name: 'Example Jira',
      publicKey: 'a public key',
      callbackHost: 'jira.example.com',
      scope: 'READ',
      allowsTwoLegged: true,
      users: [{ accountId: 'reader', username: 'anna' }],
      providerUrl: 'https://hello.atlassian-dev.net/x1/abc',
      setAt: since,
    },
    accessRevision: 'revision-1',
    sharedAccount: 'service',
    primarySince: since,
    disabled: true,
    deleting: true,
    unreadable: true,
    leftCredential: { id: 'credential', setAt: since },
  };
}
