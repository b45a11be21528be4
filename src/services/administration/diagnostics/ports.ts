import type { BackendCheck, Finding } from '#contract/diagnostics';
import type { HttpFetch } from '#core/http/http-fetch';
import type { Transport } from '#core/jira/transport';
import type { LinkStore, System } from '../../ports';
import type { ExportSightingStore } from '../../tables/export-sightings';

type AskedHere = 'hosts' | 'denied-host' | 'site-jira' | 'time-left' | 'exports';

/** A question to the platform; a failure is an answer too. */
export type Probe = (caller: { accountId: string }) => Promise<Finding>;

/** The questions that only an adapter can ask. */
export type PlatformProbes = Record<Exclude<BackendCheck, AskedHere>, Probe>;

export interface DiagnosePorts {
  probes: PlatformProbes;
  versions: () => Record<string, string>;
  links: LinkStore;
  mayConnectTo: (url: string) => boolean;
  fetch: HttpFetch;
  siteJira: Transport;
  exportSightings: ExportSightingStore;
  system: System;
}
