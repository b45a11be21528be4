import { AppError } from '#contract/app-error';
import {
  BACKEND_CHECKS,
  type BackendCheck,
  type Diagnosis,
  type Finding,
} from '#contract/diagnostics';
import { existingLinks } from '../../known-links/change-link';
import type { Caller } from '../../ports';
import type { DiagnosePorts, Probe } from './ports';

/** A host that no administrator can approve, because it cannot exist (RFC 6761 section 6.4). */
const NEVER_APPROVED = 'https://diagnostics.invalid/';
/** How long an invocation of a resolver may take; some of it has passed, and the app keeps a reserve. */
const INVOCATION_MS = 25_000;

/** Asks the platform what the app relies on. */
export function diagnose(ports: DiagnosePorts) {
  const probes: Record<BackendCheck, Probe> = {
    ...ports.probes,
    hosts: () => approvedHosts(ports),
    'denied-host': () => deniedHost(ports),
    'site-jira': () => siteJira(ports),
    'time-left': () => Promise.resolve(timeLeft(ports)),
    exports: () => exportsSeen(ports),
  };
  return async (caller: Caller): Promise<Diagnosis> => {
    const findings = await Promise.all(
      BACKEND_CHECKS.map(async (id) => [id, await answered(probes[id], caller)] as const),
    );
    return {
      findings: Object.fromEntries(findings) as Diagnosis['findings'],
      versions: ports.versions(),
      now: ports.system.now(),
    };
  };
}

/** The names and codes of a failure; its message could quote what is secret. */
async function answered(probe: Probe, caller: Caller): Promise<Finding> {
  try {
    return await probe(caller);
  } catch (error) {
    return { state: 'differs', found: codeOf(error) };
  }
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return typeof error;
  const words = ['name', 'code', 'status'].map((key): unknown => Reflect.get(error, key));
  return words.filter((word) => typeof word === 'string' || typeof word === 'number').join(' ');
}

async function approvedHosts({ links, mayConnectTo }: DiagnosePorts): Promise<Finding> {
  const outgoing = (await existingLinks(links)).filter((link) => link.outgoing && !link.disabled);
  const hosts = [...new Set(outgoing.map(({ baseUrl }) => new URL(baseUrl).host))];
  const denied = hosts.filter((host) => !mayConnectTo(`https://${host}/`));
  if (hosts.length === 0) return { state: 'untried', found: '' };
  const found = `${hosts.length - denied.length} of ${hosts.length}`;
  return { state: denied.length === 0 ? 'ok' : 'differs', found: [found, ...denied].join(', ') };
}

async function deniedHost({ fetch }: DiagnosePorts): Promise<Finding> {
  try {
    const { status } = await fetch(NEVER_APPROVED, { method: 'GET', headers: {} });
    return { state: 'differs', found: String(status) };
  } catch (error) {
    const isKnown = error instanceof AppError && error.code === 'EGRESS_NOT_APPROVED';
    return { state: isKnown ? 'ok' : 'differs', found: codeOf(error) };
  }
}

async function siteJira({ siteJira: ask }: DiagnosePorts): Promise<Finding> {
  const { status } = await ask('/rest/api/3/myself', { method: 'GET' });
  // Without Jira on the site, or without the app in it, there is nothing to ask.
  return { state: status === 200 ? 'ok' : 'untried', found: String(status) };
}

function timeLeft({ system }: DiagnosePorts): Finding {
  const left = system.timeLeft();
  const isPlausible = left > 0 && left <= INVOCATION_MS;
  return { state: isPlausible ? 'ok' : 'differs', found: `${Math.round(left / 1000)} s` };
}

/** Ok once a type was seen that shows a table, with all that the table needs. */
async function exportsSeen({ exportSightings }: DiagnosePorts): Promise<Finding> {
  const seen = Object.entries(await exportSightings.find());
  if (seen.length === 0) return { state: 'untried', found: '' };
  const isComplete = seen.every(([, { config, page }]) => config && page);
  const found = seen.map(([type, { hours, config, person, page, locale }]) => {
    const parts = Object.entries({ config, person, page, locale }).filter(([, isThere]) => isThere);
    return `${type} (${hours} h: ${parts.map(([name]) => name).join(' ')})`;
  });
  return { state: isComplete ? 'ok' : 'differs', found: found.join(', ') };
}
