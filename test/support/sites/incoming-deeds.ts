import type { AdminCall, Deed } from './link-deeds';
import { aConsumer, personOf } from './oauth1-application';

interface Makers {
  linkAfter: (call: AdminCall, payload?: object) => Promise<string>;
  twoWayLink: () => Promise<string>;
}

const INCOMING = { redirectUris: [], scope: 'READ', allowsClientCredentials: false };
const users = [personOf('reader1', 'anna')];

/** What administrators do to the incoming side of a link. */
export const incomingDeeds = ({ linkAfter, twoWayLink }: Makers): Deed[] => [
  {
    does: 'setting up the incoming side',
    call: 'saveIncoming',
    payload: (linkId) => ({ linkId, incoming: INCOMING }),
    details: { scope: 'READ', redirectUris: '0' },
  },
  {
    does: 'removing the incoming side',
    prepare: twoWayLink,
    call: 'saveIncoming',
    payload: (linkId) => ({ linkId, incoming: null }),
    details: { scope: 'none' },
  },
  {
    does: 'letting an application impersonate a person by OAuth 1.0a',
    call: 'saveConsumer',
    payload: (linkId) => ({ linkId, consumer: aConsumer(linkId, { users }) }),
    details: { kind: 'oauth1', level: 'impersonation', scope: 'READ', users: '1' },
  },
  {
    does: 'removing the incoming side of OAuth 1.0a',
    prepare: () => linkAfter('saveConsumer', { consumer: aConsumer('to be removed', { users }) }),
    call: 'saveConsumer',
    payload: (linkId) => ({ linkId, consumer: null }),
    details: { scope: 'none' },
  },
];
