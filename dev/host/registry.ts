import type { PlatformContext, PlatformService, PlatformServiceFactory } from './service';
import { createAdfExportService } from './services/adf-export/adf-export-service';
import { createAppRestApiService } from './services/app-rest-api/app-rest-api-service';
import { createEgressService } from './services/egress/egress-service';
import { createHelloService } from './services/hello/hello-service';
import { createI18nService } from './services/i18n/i18n-service';
import { createInvocationService } from './services/invocation/invocation-service';
import { createKvsService } from './services/kvs/kvs-service';
import { createPersonalDataService } from './services/personal-data/personal-data-service';
import { createProductProxyService } from './services/product-proxy/product-proxy-service';
import { createQueueService } from './services/queue/queue-service';
import { createResourcesService } from './services/resources/resources-service';
import { createScheduledTriggerService } from './services/scheduled-trigger/scheduled-trigger-service';
import { createWebTriggerService } from './services/web-trigger/web-trigger-service';

/** The services of the platform. The first one that answers a request or a call wins. */
const FACTORIES = {
  hello: createHelloService,
  resources: createResourcesService,
  invocation: createInvocationService,
  kvs: createKvsService,
  egress: createEgressService,
  personalData: createPersonalDataService,
  productProxy: createProductProxyService,
  webTrigger: createWebTriggerService,
  appRestApi: createAppRestApiService,
  queue: createQueueService,
  scheduledTrigger: createScheduledTriggerService,
  i18n: createI18nService,
  adfExport: createAdfExportService,
} satisfies Record<string, PlatformServiceFactory>;

export type PlatformServices = {
  [Name in keyof typeof FACTORIES]: ReturnType<(typeof FACTORIES)[Name]>;
};

/** Creates every service of the registry. @throws {HostError} MANIFEST_INVALID, BUNDLE_MISSING, STATE_UNREADABLE */
export function createServices(context: PlatformContext): PlatformServices {
  const created = Object.entries(FACTORIES).map(([name, create]): [string, PlatformService] => [
    name,
    create(context),
  ]);
  return Object.fromEntries(created) as PlatformServices;
}
