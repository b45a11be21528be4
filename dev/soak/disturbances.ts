import type { Fault } from '../jira/faults/fault';
import { INSTALLATION_LIMITS } from '../host/kernel/installation-limits';
import { killApp } from './memory/app-memory';
import type { SoakSite } from './soak-site';

/** Something that goes wrong while readers open pages. */
export interface Disturbance {
  name: string;
  begin(site: SoakSite): void;
  /** Codes and error types that a table may end with meanwhile; all others are unexplained. */
  explains: readonly string[];
  /** Happens again and again while the pages load. */
  meanwhile?(site: SoakSite): void;
}

/** Longer than an access token of either Jira lives. */
const TOKENS_EXPIRE_MS = 2 * 3_600_000;

const SEARCHES = ['/rest/api/2/search', '/rest/api/3/search/jql'];
const TOKEN_REQUESTS = ['/rest/oauth2/latest/token', '/oauth/token'];

function addFaults(site: SoakSite, paths: string[], kind: Fault['kind'], times: number): void {
  for (const jira of [site.jira, site.cloud]) {
    for (const path of paths) jira.faults.add({ path, kind, times });
  }
}

const status = (code: number): Fault['kind'] => ({ type: 'status', status: code });

/** Of Jira's faults a reader may see those that last longer than the app can wait. */
const JIRA_FAILS = ['RATE_LIMITED', 'JIRA_UNREACHABLE', 'JIRA_UNEXPECTED', 'JIRA_TIMEOUT'];

/** A calm round follows each: then every table must be there. */
export const DISTURBANCES: readonly Disturbance[] = [
  {
    name: 'tokens expire',
    begin: (site) => site.time.advance(TOKENS_EXPIRE_MS),
    explains: [],
  },
  {
    name: 'Jira limits searches',
    begin: (site) => addFaults(site, SEARCHES, status(429), 40),
    explains: JIRA_FAILS,
  },
  {
    name: 'connections break',
    begin: (site) => addFaults(site, SEARCHES, { type: 'reset' }, 20),
    explains: JIRA_FAILS,
  },
  {
    name: 'Jira refuses tokens before they expire',
    begin: (site) => {
      for (const jira of [site.jira, site.cloud]) jira.clock.advance(TOKENS_EXPIRE_MS);
    },
    explains: [],
  },
  {
    name: 'Jira limits the renewal of tokens',
    begin: (site) => {
      site.time.advance(TOKENS_EXPIRE_MS);
      addFaults(site, TOKEN_REQUESTS, status(429), 8);
    },
    explains: JIRA_FAILS,
  },
  {
    name: 'the process of the app is killed',
    begin: () => undefined,
    meanwhile: killApp,
    explains: ['FUNCTION_PLATFORM_UNKNOWN_ERROR'],
  },
  {
    name: 'reads of the storage are limited',
    begin: ({ host }) => host.limits.set({ storageReadUnitsPerMinute: 40 }),
    // The second: these failures take no virtual time, so that more tables are asked for in a second than Forge lets run.
    explains: ['PLATFORM_BUSY', 'TOO_MANY_REQUESTS'],
  },
  {
    name: 'writes of the storage are limited while tokens are renewed',
    begin: ({ time, host }) => {
      time.advance(TOKENS_EXPIRE_MS);
      const { storageWriteUnitsPerMinute: all } = INSTALLATION_LIMITS;
      host.limits.take('storageWriteUnitsPerMinute', all - 25);
      // The minute ends before the app has to give up.
      time.advance(45_000);
    },
    explains: ['PLATFORM_BUSY', 'JIRA_TIMEOUT'],
  },
  {
    name: 'Jira fails',
    begin: (site) => addFaults(site, SEARCHES, status(503), 30),
    explains: JIRA_FAILS,
  },
];

/** Ends what a disturbance began, and lets the minute of all limits pass. */
export function calm(site: SoakSite): void {
  for (const jira of [site.jira, site.cloud]) jira.faults.clear();
  site.host.limits.set(INSTALLATION_LIMITS);
  site.time.advance(61_000);
}
