import { anApplicationLink, ok } from '#support/ui/samples';

const publicKey = `-----BEGIN PUBLIC KEY-----\n${'MIIBIjANBgkqhkiG9w0BAQEFAAOC'.repeat(9)}\n-----END PUBLIC KEY-----`;
const identity = { consumerKey: 'jira:jira.example.com', name: 'Northwind Jira', publicKey };
const outgoing = { kind: 'oauth1', level: 'three-legged' } as const;

/** A link by OAuth 1.0 in both directions. */
export const OLD_JIRA = anApplicationLink({
  name: 'Old Jira',
  outgoing,
  direction: 'two-way',
  consumer: {
    ...identity,
    callbackHost: 'jira.example.com',
    scope: 'READ',
    allowsTwoLegged: false,
    users: [{ accountId: '712020:0f3c', username: 'anna' }],
    clientId: 'client',
    providerUrl: 'https://0f3c.webtrigger.atlassian.app/public/9b1d',
    setAt: '2026-11-21T14:02:11Z',
  },
});

/** What the wizard hears when it sets up both directions by OAuth 1.0. */
export const CONSUMER_ANSWERS = {
  readConsumerInfo: ok(identity),
  createLink: ok({ link: anApplicationLink({ name: 'Old Jira', outgoing }) }),
  saveConsumer: ok({ link: OLD_JIRA }),
};
