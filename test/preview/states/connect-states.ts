import { aConnection, failed, JIRA, LINK_ID, ok } from '#support/ui/samples';
import type { State } from '../state';
import { click } from './admin-acts';

const link = { id: LINK_ID, name: 'Rocket Jira' };

/** The page "Jira connections", where readers come back to from Jira. */
export const CONNECT_STATES: Record<string, State> = {
  'connect-done': {
    resource: 'connect',
    search: `?ticket=${'t'.repeat(43)}`,
    answers: {
      finishAuthorization: ok({ returnTo: '/wiki', connected: true, connection: aConnection() }),
    },
  },
  'connect-denied': {
    resource: 'connect',
    search: `?ticket=${'t'.repeat(43)}`,
    answers: {
      finishAuthorization: ok({
        returnTo: '/wiki',
        connected: false,
        error: failed('AUTHORIZATION_DENIED', { link }).error,
      }),
    },
  },
  'connect-list': {
    resource: 'connect',
    answers: {
      listConnections: ok([
        aConnection(),
        aConnection({
          link: { id: 'b', name: 'Lab', displayUrl: JIRA },
          jiraUser: 'grace',
          ended: true,
        }),
        aConnection({
          link: { id: 'c', name: 'Northwind', displayUrl: 'https://northwind.atlassian.net' },
          revocation: 'atlassian-account',
        }),
        aConnection({
          link: { id: 'd', name: 'Directory', displayUrl: 'https://id.example.com' },
          jiraUser: '',
          revocation: 'manual',
          noTables: true,
        }),
      ]),
      listIncomingApprovals: ok([
        {
          link: { id: 'e', name: 'Rocket Jira', displayUrl: JIRA },
          scope: ['READ'],
          since: '2026-11-20T10:00:00.000Z',
        },
        {
          link: { id: 'f', name: 'Reports', displayUrl: 'https://reports.example.com' },
          scope: ['READ', 'WRITE'],
          since: '2026-11-20T10:00:00.000Z',
        },
      ]),
    },
  },
  'connect-delete-data': {
    resource: 'connect',
    answers: { listConnections: ok([aConnection()]), listIncomingApprovals: ok([]) },
    act: click('connect.data.delete'),
  },
  'connect-none': {
    resource: 'connect',
    answers: { listConnections: ok([]), listIncomingApprovals: ok([]) },
  },
  'connect-consent': {
    resource: 'connect',
    search: '?client_id=a7c1e9&response_type=code',
    answers: {
      readAuthorizationRequest: ok({
        status: 'ask',
        requestId: 'r',
        link: { ...link, displayUrl: JIRA },
        scope: ['READ', 'WRITE'],
        redirectTo: 'https://jira.example.com',
      }),
    },
  },
  'connect-consent-others': {
    resource: 'connect',
    search: '?client_id=a7c1e9&response_type=code',
    answers: {
      readAuthorizationRequest: ok({
        status: 'ask',
        requestId: 'r',
        link: { ...link, displayUrl: JIRA },
        otherLinks: [
          { id: 'b', name: 'Security Jira', displayUrl: 'https://security.example.com/jira' },
          {
            id: 'c',
            name: 'Old Jira of the company that we bought in 2019',
            displayUrl: 'https://issues.subsidiary.example.org:8443/jira',
          },
        ],
        scope: ['READ'],
        redirectTo: 'https://jira.example.com',
      }),
    },
  },
  'connect-consent-refused': {
    resource: 'connect',
    search: '?client_id=unknown&response_type=code',
    answers: { readAuthorizationRequest: ok({ status: 'refused', reason: 'client' }) },
  },
};
