import { anApplicationLink, anIncoming, failed, LINK_ID, ok } from '#support/ui/samples';
import type { State } from '../state';
import { choose, click, then, type } from './admin-acts';
import { admin } from './admin-state';

const CODE = anApplicationLink({
  name: 'Company Bitbucket',
  displayUrl: 'https://bitbucket.example.com',
  application: { type: 'bitbucket', deployment: 'data-center', version: '9.4.2' },
});
const incoming = (changes: Parameters<typeof anIncoming>[0]) =>
  anApplicationLink({
    name: 'Acme',
    displayUrl: 'https://acme.atlassian.net',
    application: { type: 'jira', deployment: 'cloud' },
    direction: 'two-way',
    incoming: anIncoming({ redirectUris: [], ...changes }),
  });
const INCOMPLETE = ok({
  state: 'incomplete',
  checkedAt: '2026-11-21T14:02:11Z',
  error: { type: 'REDIRECT_URL_MISSING', message: '' },
});
const ANSWER = {
  status: 200,
  contentType: 'application/json',
  isRedirect: false,
  text: JSON.stringify({ size: 1, values: [{ key: 'APP', link: 'x'.repeat(120) }] }, null, 2),
  isCut: true,
};
const tried = (answer: unknown): State =>
  admin(
    then(
      choose('admin.tryRequest', CODE.name),
      type('admin.try.path', '/rest/api/1.0/projects?limit=1'),
      click('admin.try.send'),
    ),
    { listLinks: ok([CODE]), tryRequest: answer },
  );

/** What the two sides of a link say to each other: a request that is tried, and a redirect URL that is asked for. */
export const ADMIN_EXCHANGE_STATES: Record<string, State> = {
  'admin-try': tried(ok(ANSWER)),
  'admin-try-redirect': tried(ok({ status: 302, isRedirect: true, text: '', isCut: false })),
  'admin-try-unapproved': tried(failed('AUTHORIZATION_REQUIRED')),
  'admin-try-wrong-path': admin(
    then(
      choose('admin.tryRequest', CODE.name),
      type('admin.try.path', '/../secret'),
      click('admin.try.send'),
    ),
    { listLinks: ok([CODE]) },
  ),
  'admin-redirect-held': admin(undefined, {
    listLinks: ok([
      incoming({
        heldRedirectUri: `https://auth.atlassian.com/outgoing/${'callback/'.repeat(12)}`,
      }),
    ]),
    [`testConnection:${LINK_ID}`]: INCOMPLETE,
  }),
  'admin-redirect-missing': admin(undefined, {
    listLinks: ok([incoming({})]),
    [`testConnection:${LINK_ID}`]: INCOMPLETE,
  }),
  'admin-redirect-edit': admin(choose('admin.editIncoming', 'Acme'), {
    listLinks: ok([incoming({})]),
    [`testConnection:${LINK_ID}`]: INCOMPLETE,
  }),
};
