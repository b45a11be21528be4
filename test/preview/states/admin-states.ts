import { aDiagnosis, failed, LINK_ID, notFound, ok } from '#support/ui/samples';
import type { State } from '../state';
import { choose, click, openMenu, radio, select, then, tick, type } from './admin-acts';
import { ADMIN_ANSWERS, REFUSED_TESTS } from './admin-answers';
import { admin, create } from './admin-state';
import { CONSUMER_ANSWERS, OLD_JIRA } from './consumer-answers';

const product = create('admin.kind.oauth2.label');

const oauth1Outgoing = then(
  create('admin.kind.oauth1.label'),
  click('admin.continue'),
  click('action.save'),
);

/** The page "Application links", state by state. */
export const ADMIN_STATES: Record<string, State> = {
  'admin-list': admin(),
  'admin-requests-refused': admin(undefined, REFUSED_TESTS),
  'admin-diagnostics': admin(click('admin.diagnostics.title'), {
    diagnose: ok(
      aDiagnosis({
        'storage-index': { state: 'ok', found: 'later' },
        'denied-host': { state: 'differs', found: 'AppError JIRA_UNREACHABLE' },
        'site-jira': { state: 'untried', found: '404' },
        exports: { state: 'untried', found: '' },
      }),
    ),
  }),
  'admin-menu': admin(then(openMenu())),
  'admin-empty': { resource: 'admin', answers: { ...ADMIN_ANSWERS, listLinks: ok([]) } },
  'admin-refused': { resource: 'admin', answers: { listLinks: failed('NOT_ADMIN') } },
  'admin-loading': { resource: 'admin', answers: {} },
  'admin-credentials': admin(choose('admin.viewCredentials')),
  'admin-rotate': admin(then(choose('admin.viewCredentials'), click('admin.rotate'))),
  'admin-address': admin(
    then(choose('admin.editAddress'), type('admin.url', 'https://new.example.com')),
  ),
  'admin-incoming': admin(choose('admin.editIncoming')),
  'admin-outgoing': admin(choose('admin.editOutgoing')),
  'admin-outgoing-clears': admin(
    then(
      choose('admin.editOutgoing', 'Tracker'),
      type('admin.tokenEndpoint', 'https://b.example/t'),
    ),
  ),
  'admin-access': admin(then(choose('admin.whoReads'), radio('admin.access.shared.label'))),
  'admin-access-limited': admin(
    then(
      choose('admin.whoReads', 'Shared Jira'),
      radio('admin.access.reach.listed.label'),
      type('admin.access.spaceKeys', 'DEV, OPS'),
    ),
  ),
  'admin-access-approve': admin(
    then(
      choose('admin.whoReads'),
      radio('admin.access.shared.label'),
      radio('admin.access.approval.label'),
      click('action.save'),
    ),
  ),
  'admin-primary': admin(choose('admin.makePrimary', 'Slow Jira')),
  'admin-repoint': admin(choose('admin.repointMacros')),
  'admin-repoint-preview': admin(
    then(
      choose('admin.repointMacros'),
      select('admin.repoint.target', 'd'),
      click('admin.repoint.preview'),
    ),
  ),
  'admin-repoint-signs': admin(
    then(
      choose('admin.repointMacros'),
      select('admin.repoint.target', 's'),
      click('admin.repoint.preview'),
    ),
  ),
  'admin-repoint-result': admin(
    then(
      choose('admin.repointMacros'),
      select('admin.repoint.target', 'd'),
      click('admin.repoint.preview'),
      click('admin.repoint.move'),
    ),
  ),
  'admin-delete': admin(choose('admin.delete')),
  'admin-create': admin(then(click('admin.createLink'), click('admin.continue'))),
  'admin-create-external': admin(
    then(click('admin.createLink'), radio('admin.kind.external.label')),
  ),
  'admin-create-found': admin(product),
  'admin-create-not-found': admin(product, {
    probeUrl: notFound('SSL_UNTRUSTED', { detail: 'self-signed certificate' }),
  }),
  'admin-create-incoming': admin(then(product, click('admin.continue'))),
  'admin-create-issued': admin(then(product, click('admin.continue'), click('admin.continue'))),
  'admin-create-outgoing': admin(
    then(
      product,
      click('admin.continue'),
      click('admin.continue'),
      click('admin.configureOutgoing'),
    ),
  ),
  'admin-create-failed': admin(
    then(
      product,
      click('admin.continue'),
      click('admin.outgoingOnly'),
      type('admin.clientId', 'client-1'),
      type('admin.clientSecret', 'secret'),
      click('action.save'),
    ),
    { createLink: failed('CLIENT_REJECTED', { link: { id: LINK_ID, name: 'Rocket Jira' } }) },
  ),
  'admin-create-outgoing-external': admin(
    then(
      click('admin.createLink'),
      radio('admin.kind.external.label'),
      type('admin.url', 'https://tracker.example.com'),
      click('admin.continue'),
    ),
  ),
  'admin-create-oauth1': admin(
    then(
      create('admin.kind.oauth1.label'),
      click('admin.continue'),
      radio('admin.levels.impersonation.label'),
      click('admin.users.add'),
    ),
  ),
  'admin-create-oauth1-incoming': admin(oauth1Outgoing, CONSUMER_ANSWERS),
  'admin-create-oauth1-checks': admin(
    then(oauth1Outgoing, click('admin.incomingOAuth1.saveAndTest')),
    CONSUMER_ANSWERS,
  ),
  'admin-incoming-oauth1': admin(
    then(choose('admin.editIncoming', 'Old Jira'), tick('admin.incomingOAuth1.impersonation')),
    { ...CONSUMER_ANSWERS, listLinks: ok([OLD_JIRA]) },
  ),
  'admin-credentials-oauth1': admin(choose('admin.viewCredentials', 'Old Jira'), {
    ...CONSUMER_ANSWERS,
    listLinks: ok([OLD_JIRA]),
    viewCredentials: ok(OLD_JIRA),
  }),
};
