import { createBackendProxy } from './ports/backend-proxy';
import { systemClock } from './kernel/clock';
import { createStateStore } from './kernel/create-state-store';
import { createEgressApprovals } from './kernel/egress-approvals';
import { forgeContext } from './app/forge-context';
import { grantedPermissions } from './app/granted-permissions';
import type { Host, HostOptions, Site } from './host';
import { HostError } from './kernel/host-error';
import { createInstallationLimits } from './kernel/installation-limits';
import { invokeResolver } from './services/invocation/invoke-resolver';
import { listen, type Listener } from './ports/listen';
import { createOriginMap } from './kernel/origin-map';
import { createPublicSite } from './ports/public-site';
import { readApp } from './app/read-app';
import { createCallLog } from './kernel/recorded-call-log';
import { systemTimer } from './kernel/timer';
import { createServices, type PlatformServices } from './registry';
import { createScheduler } from './kernel/scheduler';
import type { PlatformContext, PlatformService } from './service';
import { resourceUrl } from './wire/resource-address';

/** Known once the servers listen. */
interface Addresses {
  siteUrl: string;
  proxyUrl: string;
}

interface Platform {
  context: PlatformContext;
  services: PlatformServices;
  addresses: Addresses;
  unmodelledCalls: string[];
  /** Set last, because the site needs the host. */
  site: Site | undefined;
}

/**
 * Starts the platform beneath the app. It listens on two ports: a public one for the site, its web triggers and
 * the app's resources, and one that only the app's backend knows.
 *
 * @throws {HostError} MANIFEST_INVALID, BUNDLE_MISSING, PORT_IN_USE, STATE_UNREADABLE, OPTION_INVALID
 */
export async function createHost(options: HostOptions): Promise<Host> {
  const platform = createPlatform(options);
  const listeners: Listener[] = [];
  try {
    listeners.push(await listen(0, proxyOf(platform)));
    listeners.push(await listen(options.port ?? 0, siteOf(platform)));
    const [proxy, site] = listeners.map(({ port }) => port);
    platform.addresses.proxyUrl = `http://127.0.0.1:${proxy}`;
    platform.addresses.siteUrl = `http://localhost:${site}`;
    const host = hostOf(platform, () => dispose(platform, listeners));
    platform.site = options.site(host);
    return host;
  } catch (error) {
    await dispose(platform, listeners);
    throw error;
  }
}

function createPlatform(options: HostOptions): Platform {
  const unmodelledCalls: string[] = [];
  const addresses: Addresses = { siteUrl: '', proxyUrl: '' };
  const clock = options.clock ?? systemClock;
  const state = createStateStore(options.stateDirectory);
  const context: PlatformContext = {
    app: readApp(options.appDirectory, options.backendDirectory),
    clock,
    log: createCallLog(options.onLog),
    state,
    indexLagMs: options.indexLagMs ?? 0,
    deliversTwice: options.deliversTwice ?? false,
    approvals: createEgressApprovals(state),
    limits: createInstallationLimits(() => clock.now()),
    origins: createOriginMap(options.map ?? {}),
    trustedCertificates: options.trustedCertificates ?? [],
    scheduler: createScheduler(clock),
    timer: options.virtualTime?.after ?? systemTimer,
    virtualTime: options.virtualTime,
    get siteUrl() {
      return addresses.siteUrl;
    },
    get proxyUrl() {
      return addresses.proxyUrl;
    },
    product: (name) => platform.site?.[name],
    invoke: (request) => platform.services.invocation.invoke(request),
    unmodelled: (what) => {
      unmodelledCalls.push(what);
      context.log.add({ kind: 'platform', what, outcome: 'NOT MODELLED' });
    },
  };
  const services = createServices(context);
  const platform: Platform = { context, services, addresses, unmodelledCalls, site: undefined };
  return platform;
}

function proxyOf({ context, services }: Platform) {
  return createBackendProxy({
    services: Object.values(services),
    log: context.log,
    callerOf: services.invocation.callerOf,
    unmodelled: context.unmodelled,
  });
}

function siteOf(platform: Platform) {
  return createPublicSite({
    services: Object.values(platform.services),
    site: (request) =>
      platform.site?.fetch(request) ?? new Response('Still starting', { status: 503 }),
  });
}

function hostOf(platform: Platform, disposeAll: () => Promise<void>): Host {
  const { context, services, unmodelledCalls } = platform;
  const contextOf: Host['contextOf'] = (frame) =>
    forgeContext({
      app: context.app,
      siteUrl: context.siteUrl,
      permissions: grantedPermissions(context.app.manifest, context.approvals),
      frame,
    });
  return {
    siteUrl: context.siteUrl,
    app: context.app,
    log: context.log,
    unmodelledCalls,
    unmodelled: context.unmodelled,
    egress: context.approvals,
    accounts: services.personalData.accounts,
    limits: context.limits,
    contextOf,
    invoke: context.invoke,
    invokeResolver: async (frame, functionKey, payload) =>
      invokeResolver(context, frame, { functionKey, payload, context: contextOf(frame) }),
    requestProduct: services.productProxy.requestProduct,
    exportMacro: services.adfExport.exportMacro,
    runScheduledTrigger: services.scheduledTrigger.run,
    issueAppRestToken: services.appRestApi.issueToken,
    resourceUrl: (key) => {
      if (context.app.manifest.resources?.some((resource) => resource.key === key)) {
        return resourceUrl(context.siteUrl, context.app, key);
      }
      throw new HostError('MODULE_UNKNOWN', `The manifest declares no resource "${key}"`);
    },
    browserUrl: context.origins.apply,
    dumpStorage: services.kvs.dump,
    dispose: disposeAll,
  };
}

async function dispose({ context, services, site }: Platform, listeners: Listener[]) {
  context.scheduler.dispose();
  await site?.dispose?.();
  const created: PlatformService[] = Object.values(services);
  await Promise.all(created.map(async (service) => service.dispose?.()));
  await Promise.all(listeners.map((listener) => listener.close()));
}
