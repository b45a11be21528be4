import type { OutgoingInput } from '#contract/link-configuration';

/** Something that an administrator enters in a form about a link, and whether it ends all approvals. */
export interface LinkChange {
  changes: string;
  stored: OutgoingInput;
  ends: boolean;
  /** By the label of the field, what is typed or chosen there, in this order. */
  choose?: Record<string, string>;
  tick?: string;
  fill?: Record<string, string>;
  press?: string;
}

/** A change that the form of the outgoing side saves. */
export interface OutgoingChange extends LinkChange {
  next: OutgoingInput;
}

/** A change that the form of name and URL saves. */
export interface AddressChange extends LinkChange {
  next: { name?: string; url: (storedUrl: string) => string };
}

const ENDPOINTS = {
  authorizationEndpoint: 'https://id.example.com/auth',
  tokenEndpoint: 'https://id.example.com/token',
  revocationEndpoint: 'https://id.example.com/token/revocation',
};
const DATA_CENTER = { kind: 'oauth2-data-center', clientId: 'client-1', scope: 'READ' } as const;
const CLOUD = {
  kind: 'oauth2-cloud',
  clientId: 'client-1',
  scope: 'read:jira-work read:jira-user offline_access',
} as const;
const EXTERNAL = {
  kind: 'oauth2-external',
  provider: 'custom',
  clientId: 'client-1',
  scope: 'openid profile offline_access',
  ...ENDPOINTS,
} as const;
const THREE_LEGGED = { kind: 'oauth1', level: 'three-legged' } as const;
const TWO_LEGGED = { kind: 'oauth1', level: 'two-legged' } as const;
const IMPERSONATION = { kind: 'oauth1', level: 'impersonation' } as const;
const NOBODY = { ...IMPERSONATION, users: [] };
const ADA = { ...IMPERSONATION, users: [{ accountId: '712020:crowd-1', username: 'ada' }] };

export const OUTGOING_CHANGES: OutgoingChange[] = [
  {
    changes: 'the client ID of a Data Center link',
    stored: DATA_CENTER,
    next: { ...DATA_CENTER, clientId: 'client-2' },
    ends: true,
    fill: { 'Client ID': 'client-2' },
  },
  {
    changes: 'blanks around the client ID of a Data Center link',
    stored: DATA_CENTER,
    next: { ...DATA_CENTER, clientId: ' client-1 ' },
    ends: false,
    fill: { 'Client ID': ' client-1 ' },
  },
  {
    changes: 'the scope of a Data Center link',
    stored: DATA_CENTER,
    next: { ...DATA_CENTER, scope: 'WRITE' },
    ends: false,
    choose: { Scope: 'WRITE' },
  },
  {
    changes: 'the client secret of a Data Center link',
    stored: DATA_CENTER,
    next: { ...DATA_CENTER, clientSecret: 'another' },
    ends: false,
    fill: { 'Client secret': 'another' },
  },
  {
    changes: 'the kind from Data Center to Cloud',
    stored: DATA_CENTER,
    next: CLOUD,
    ends: true,
    choose: { Authentication: 'oauth2-cloud' },
  },
  {
    changes: 'the kind from Data Center to OAuth 1.0',
    stored: DATA_CENTER,
    next: THREE_LEGGED,
    ends: true,
    choose: { Authentication: 'oauth1' },
  },
  {
    changes: 'the kind from OAuth 1.0 to Data Center',
    stored: THREE_LEGGED,
    next: DATA_CENTER,
    ends: true,
    choose: { Authentication: 'oauth2-data-center' },
    fill: { 'Client ID': 'client-1' },
  },
  {
    changes: 'the client ID of a Cloud link',
    stored: CLOUD,
    next: { ...CLOUD, clientId: 'client-2' },
    ends: true,
    fill: { 'Client ID': 'client-2' },
  },
  {
    changes: 'the scope of a Cloud link',
    stored: CLOUD,
    next: { ...CLOUD, scope: 'read:jira-work' },
    ends: false,
    fill: { Scope: 'read:jira-work' },
  },
  {
    changes: 'the client ID of an external link',
    stored: EXTERNAL,
    next: { ...EXTERNAL, clientId: 'client-2' },
    ends: true,
    fill: { 'Client ID': 'client-2' },
  },
  {
    changes: 'the scope of an external link',
    stored: EXTERNAL,
    next: { ...EXTERNAL, scope: 'openid' },
    ends: false,
    fill: { Scope: 'openid' },
  },
  {
    changes: 'the authorization endpoint',
    stored: EXTERNAL,
    next: { ...EXTERNAL, authorizationEndpoint: 'https://id.example.com/other' },
    ends: true,
    fill: { 'Authorization endpoint': 'https://id.example.com/other' },
  },
  {
    changes: 'the token endpoint',
    stored: EXTERNAL,
    next: { ...EXTERNAL, tokenEndpoint: 'https://id.example.com/other' },
    ends: true,
    fill: { 'Token endpoint': 'https://id.example.com/other' },
  },
  {
    changes: 'the way that the same token endpoint is written',
    stored: EXTERNAL,
    next: { ...EXTERNAL, tokenEndpoint: 'https://ID.example.com:443/token/' },
    ends: false,
    fill: { 'Token endpoint': 'https://ID.example.com:443/token/' },
  },
  {
    changes: 'the revocation endpoint',
    stored: EXTERNAL,
    next: { ...EXTERNAL, revocationEndpoint: 'https://id.example.com/other' },
    ends: true,
    fill: { 'Revocation endpoint': 'https://id.example.com/other' },
  },
  {
    changes: 'the revocation endpoint to none',
    stored: EXTERNAL,
    next: { ...EXTERNAL, revocationEndpoint: undefined },
    ends: true,
    fill: { 'Revocation endpoint': '' },
  },
  {
    changes: 'the level from three-legged to two-legged',
    stored: THREE_LEGGED,
    next: TWO_LEGGED,
    ends: true,
    tick: 'OAuth, two-legged',
  },
  {
    changes: 'the level from three-legged to impersonation',
    stored: THREE_LEGGED,
    next: NOBODY,
    ends: true,
    tick: 'OAuth (impersonation)',
  },
  {
    changes: 'the level from two-legged to three-legged',
    stored: TWO_LEGGED,
    next: THREE_LEGGED,
    ends: false,
    tick: 'OAuth',
  },
  {
    changes: 'the level from impersonation to three-legged',
    stored: ADA,
    next: THREE_LEGGED,
    ends: false,
    tick: 'OAuth',
  },
  {
    changes: 'the users of an impersonating link',
    stored: NOBODY,
    next: ADA,
    ends: false,
    press: 'Add a person',
    fill: { 'Person 1': '712020:crowd-1', 'Username 1': 'ada' },
  },
];

const ELSEWHERE = 'https://elsewhere.example.com';

export const ADDRESS_CHANGES: AddressChange[] = [
  ...[DATA_CENTER, CLOUD, EXTERNAL, THREE_LEGGED].map((stored) => ({
    changes: `the address of a link by ${stored.kind}`,
    stored,
    next: { url: () => ELSEWHERE },
    ends: true,
    fill: { 'Application URL': ELSEWHERE },
  })),
  {
    changes: 'the address of a link that needs no approval',
    stored: TWO_LEGGED,
    next: { url: () => ELSEWHERE },
    ends: false,
    fill: { 'Application URL': ELSEWHERE },
  },
  {
    changes: 'the way that the same address is written',
    stored: DATA_CENTER,
    next: { url: (url) => `${url}/` },
    ends: false,
    fill: { 'Application URL': 'https://jira.example.com/jira/' },
  },
  {
    changes: 'the name of a link',
    stored: DATA_CENTER,
    next: { name: 'Renamed', url: (url) => url },
    ends: false,
    fill: { Name: 'Renamed' },
  },
];
