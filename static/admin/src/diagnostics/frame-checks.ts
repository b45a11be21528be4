import type { DiagnosticState, Finding, FrameCheck } from '#contract/diagnostics';
import { asAppError } from '#ui/use-load';
import { readEgressGroups, readFrameContext } from '../bridge';

/** Fields of the context that the app reads, on this page or in a macro. */
const FIELDS = [
  'accountId',
  'cloudId',
  'siteUrl',
  'moduleKey',
  'localId',
  'locale',
  'timezone',
  'theme',
  'environmentId',
  'environmentType',
  'extension',
];

/** Forge's tokens and Jira's last for minutes: a minute matters little, and a request may take seconds. */
const CLOCK_TOLERANCE_MS = 60_000;

/** @param backend the backend's clock, and when it was asked and had answered by this one; milliseconds */
export async function checkFrame(backend: {
  now: number;
  asked: number;
  answered: number;
}): Promise<Record<FrameCheck, Finding>> {
  const context = await readFrameContext();
  return {
    clock: checkClock(backend),
    context: checkContext(context),
    location: checkLocation(context),
    grants: await checkGrants(),
    'frame-storage': checkStorage(),
  };
}

function checkClock({ now, asked, answered }: { now: number; asked: number; answered: number }) {
  const difference = now - (asked + answered) / 2;
  const isClose = Math.abs(difference) < CLOCK_TOLERANCE_MS;
  return finding(isClose, `${(difference / 1000).toFixed(1)} s`);
}

function checkContext(context: Record<string, unknown>): Finding {
  const missing = FIELDS.filter((field) => context[field] === undefined);
  const found = missing.map((field) => `-${field}`).join(' ');
  return finding(missing.length === 0, found === '' ? FIELDS.join(' ') : found);
}

function checkLocation({ extension }: Record<string, unknown>): Finding {
  const { location } = (extension ?? {}) as { location?: unknown };
  const isUrl = typeof location === 'string' && URL.canParse(location);
  return finding(isUrl, isUrl ? new URL(location).pathname : typeof location);
}

async function checkGrants(): Promise<Finding> {
  try {
    const groups = await readEgressGroups();
    const domains = groups.flatMap(({ configured }) => configured.map(({ domain }) => domain));
    return { state: 'ok', found: domains.length === 0 ? '0' : domains.join(', ') };
  } catch (error) {
    return { state: 'differs', found: asAppError(error).code };
  }
}

/** Either is fine: without it, a table looks again for what a Jira does not describe. */
function checkStorage(): Finding {
  try {
    const key = 'diagnostics';
    localStorage.setItem(key, key);
    localStorage.removeItem(key);
    return { state: 'ok', found: 'localStorage' };
  } catch (error) {
    return { state: 'untried', found: error instanceof Error ? error.name : typeof error };
  }
}

const finding = (isOk: boolean, found: string): Finding => ({
  state: (isOk ? 'ok' : 'differs') satisfies DiagnosticState,
  found,
});
