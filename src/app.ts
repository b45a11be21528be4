import { callersConfluence } from './adapters/forge/confluence/callers-confluence';
import { callersPages } from './adapters/forge/confluence/callers-pages';
import {
  authorizationPageUrl,
  connectPageUrl,
  incomingUrl,
  knownAuthorizationPageUrl,
  ownIdentity,
  redirectUriOf,
} from './adapters/forge/confluence/app-urls';
import {
  activePeople,
  isActivePerson,
  isConfluenceAdministrator,
} from './adapters/forge/confluence/current-user';
import { egressFetch, mayConnectTo } from './adapters/forge/http/egress-fetch';
import { siteJira } from './adapters/forge/http/site-jira';
import { stores } from './adapters/forge/kvs/stores';
import { personalDataReports } from './adapters/forge/personal-data-reports';
import { system } from './adapters/forge/system';
import { workQueue } from './adapters/forge/work-queue';
import { queueConsumer } from './consumers/queue-consumer';
import { scheduledHandler } from './consumers/scheduled';
import { once } from './once';
import { adminDefinitions } from './resolvers/admin';
import { connectDefinitions } from './resolvers/connect';
import { resolverOf } from './resolvers/define';
import { exportTableHandler } from './resolvers/export-table';
import { macroDefinitions } from './resolvers/macro';
import { macroConfigDefinitions } from './resolvers/macro-config';
import { auditRetentionSchema, type AuditRetention } from './services/administration/audit/ports';
import { linkCleanupSchema, type LinkCleanup } from './services/administration/cleanup/ports';
import { queuedStepSchema } from './services/queued-work/ports';
import { personalDataWorkSchema, type PersonalDataWork } from './services/personal-data/ports';
import { apiRouteHandler } from './web-triggers/api-route';
import { incomingHandler } from './web-triggers/incoming';
import { oauthCallbackHandler } from './web-triggers/oauth-callback';

/**
 * The one place where services get their adapters. Nothing here holds the data of a customer, because Forge runs one
 * process for several customers.
 */
const adapters = {
  ...stores(system),
  auditRetention: workQueue<AuditRetention>('audit-retention'),
  cleanups: workQueue<LinkCleanup>('link-cleanup'),
  personalData: workQueue<PersonalDataWork>('personal-data'),
  reports: personalDataReports,
  fetch: egressFetch,
  mayConnectTo,
  siteJira,
  confluence: callersConfluence,
  pages: callersPages,
  isAdministrator: isConfluenceAdministrator,
  issuerUrl: incomingUrl,
  connectPageUrl,
  authorizationPageUrl,
  redirectUriOf,
  ownIdentity,
  system,
};

const approvalServices = once(async () => {
  const { approvals } = await import('./services/approvals/approvals');
  return approvals(adapters);
});

const tableServices = once(async () => {
  const { tables } = await import('./services/tables/tables');
  return tables({ ...adapters, ...(await approvalServices()) });
});

const providerServices = once(async () => {
  const { provider } = await import('./services/provider/provider');
  return provider({
    ...adapters,
    ...(await tableServices()),
    isActivePerson,
    hasLostJira: (await approvalServices()).hasLostJira,
    authorizationPageUrl: knownAuthorizationPageUrl,
  });
});

const personalDataServices = once(async () => {
  const { personalData } = await import('./services/personal-data/personal-data');
  return personalData({ ...adapters, isActivePerson });
});

const adminServices = once(async () => {
  const { administration } = await import('./services/administration/administration');
  const { platformProbes, platformVersions } =
    await import('./adapters/forge/probes/platform-probes');
  const asked = { probes: platformProbes, versions: platformVersions };
  return administration({ ...adapters, ...asked, activePeople, ...(await approvalServices()) });
});

/**
 * The handlers. Each composes at its first call the services that it uses, so that a new process loads only these.
 */
export const app = {
  macroResolver: once(async () =>
    resolverOf({
      ...macroDefinitions({ ...(await tableServices()), ...(await approvalServices()) }),
      ...macroConfigDefinitions(await tableServices()),
    }),
  ),
  adminResolver: once(async () =>
    resolverOf(
      adminDefinitions(
        { ...(await adminServices()), ...(await approvalServices()) },
        isConfluenceAdministrator,
      ),
    ),
  ),
  connectResolver: once(async () =>
    resolverOf(
      connectDefinitions({
        ...(await approvalServices()),
        ...(await providerServices()),
        ...(await personalDataServices()),
      }),
    ),
  ),
  exportTable: once(async () => exportTableHandler(await tableServices())),
  incoming: once(async () => incomingHandler(await providerServices())),
  readResource: once(async () => apiRouteHandler(await providerServices(), ['READ'])),
  reportChanges: once(async () => apiRouteHandler(await providerServices(), ['WRITE'])),
  oauthCallback: once(async () =>
    oauthCallbackHandler((await approvalServices()).parkAuthorizationResponse),
  ),
  auditRetention: once(async () =>
    queueConsumer(
      'audit-retention',
      queuedStepSchema(auditRetentionSchema),
      (await adminServices()).continueAuditRetention,
    ),
  ),
  beginAuditRetention: once(async () =>
    scheduledHandler('audit-retention', (await adminServices()).beginAuditRetention),
  ),
  linkCleanup: once(async () =>
    queueConsumer(
      'link-cleanup',
      queuedStepSchema(linkCleanupSchema),
      (await adminServices()).continueCleanup,
    ),
  ),
  personalData: once(async () =>
    queueConsumer(
      'personal-data',
      queuedStepSchema(personalDataWorkSchema),
      (await personalDataServices()).continuePersonalData,
    ),
  ),
  beginReport: once(async () =>
    scheduledHandler('personal-data', (await personalDataServices()).beginReport),
  ),
};
