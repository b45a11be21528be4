import { AppError, type AppErrorCode } from '#contract/app-error';
import type { ApplicationLink } from '#core/application-link/application-link';
import { credentialOf } from '#core/application-link/next-outgoing';
import { protocolOf } from '../../remote/protocol-of';
import { endApproval } from '../../approvals/tokens/end-approval';
import { forgetGrants, type ForgetGrantsPorts } from '../../provider/forget-grants';
import type { LinkStore } from '../../ports';
import type { ReaderToken } from '../../remote/reader-token';
import type { Retirement } from './ports';
import type { TokenPointer, TokenPorts } from '../../approvals/tokens/reader-token-store';
import { dropSecret } from '../../known-links/client-secrets';

export type RetirePorts = TokenPorts & ForgetGrantsPorts & { links: LinkStore };

/** How often an application is asked to revoke a token before that is given up. */
const RETIREMENT_ATTEMPTS = 6;
const PARALLEL = 5;
/** Forge lets an invocation send 100 requests a minute; a page has up to 50 tokens to revoke. */
const PAGES = 2;

/** Nobody answers: the next token would wait as long, for nothing. */
const UNREACHABLE: AppErrorCode[] = ['JIRA_UNREACHABLE', 'JIRA_TIMEOUT'];
const WORTH_ANOTHER_TRY: AppErrorCode[] = ['RATE_LIMITED', 'JIRA_UNEXPECTED'];

type Outcome = 'ended' | 'kept' | 'unreachable';

/**
 * Ends all approvals of a link as it was: in the linked application first, then here, and at last its
 * client secret and, where it is deleted, what its application was granted and the link itself. Whatever of it was done before is skipped.
 * @param until milliseconds since the epoch
 * @returns what is left to do, undefined when nothing is
 */
export async function retireLink(
  ports: RetirePorts,
  work: Retirement,
  until: number,
): Promise<Retirement | undefined> {
  const { link } = work;
  let { cursor, kept } = work;
  for (let page = 0; page < PAGES || isLastAttempt(work); page += 1) {
    if (ports.system.now() > until) return { ...work, cursor, kept };
    const found = await ports.tokens.pointersOfLink(link.id, cursor);
    const outcomes = await endAll(ports, work, found.pointers);
    if (outcomes.has('unreachable')) return nextAttempt(work);
    kept ||= outcomes.has('kept');
    cursor = found.cursor;
    if (cursor === undefined) return kept ? nextAttempt(work) : finish(ports, work, until);
  }
  return { ...work, cursor, kept };
}

export function isLastAttempt({ attempt }: Retirement): boolean {
  return attempt >= RETIREMENT_ATTEMPTS;
}

export function nextAttempt({ link, deletes, attempt }: Retirement): Retirement {
  return { link, deletes, attempt: attempt + 1, kept: false };
}

async function finish(
  ports: RetirePorts,
  work: Retirement,
  until: number,
): Promise<Retirement | undefined> {
  const { link, deletes } = work;
  await dropSecret(ports, link.id, credentialOf(link.outgoing));
  if (!deletes) return undefined;
  if (!(await forgetGrants(ports, link.id, { until }))) return { ...work, cursor: undefined };
  await ports.links.remove(link.id);
  return undefined;
}

async function endAll(
  ports: RetirePorts,
  work: Retirement,
  pointers: TokenPointer[],
): Promise<Set<Outcome>> {
  const outcomes = new Set<Outcome>();
  for (let start = 0; start < pointers.length; start += PARALLEL) {
    const some = pointers.slice(start, start + PARALLEL);
    for (const outcome of await Promise.all(some.map((pointer) => endOne(ports, work, pointer)))) {
      outcomes.add(outcome);
    }
    if (outcomes.has('unreachable')) break;
  }
  return outcomes;
}

async function endOne(
  ports: RetirePorts,
  work: Retirement,
  { linkId, accountId }: TokenPointer,
): Promise<Outcome> {
  const { link, deletes } = work;
  // Read anew: it may have been refreshed since the page was read.
  const pointer = await ports.tokens.findPointer(linkId, accountId);
  if (!pointer) return 'ended';
  if (pointer.generation === link.generation) {
    const token = isLastAttempt(work) ? undefined : await ports.tokens.findToken(pointer);
    const outcome = token ? await revoke(ports, link, token) : 'ended';
    if (outcome !== 'ended') return outcome;
    await endApproval(ports, { link, revokes: false }, accountId);
  }
  if (deletes) await forget(ports, pointer);
  return 'ended';
}

/** Also what was issued for an earlier address, and may be told to nobody any more. */
async function forget({ tokens }: RetirePorts, pointer: TokenPointer): Promise<void> {
  await tokens.removeToken(pointer);
  await tokens.removePointer(pointer.linkId, pointer.accountId);
}

async function revoke(
  ports: RetirePorts,
  link: ApplicationLink,
  token: ReaderToken,
): Promise<Outcome> {
  try {
    await protocolOf(ports, link).revoke(token);
    return 'ended';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (UNREACHABLE.includes(error.code)) return 'unreachable';
    return WORTH_ANOTHER_TRY.includes(error.code) ? 'kept' : 'ended';
  }
}
