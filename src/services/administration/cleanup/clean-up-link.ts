import * as v from 'valibot';
import { AppError, type AppErrorCode } from '#contract/app-error';
import type { ApplicationLink } from '#core/application-link/application-link';
import { credentialOf } from '#core/application-link/next-outgoing';
import { protocolOf } from '../../remote/protocol-of';
import { endApproval } from '../../approvals/tokens/end-approval';
import { forgetPointer } from '../../approvals/tokens/forget-reader-token';
import { forgetGrants, type ForgetGrantsPorts } from '../../provider/grants/forget-grants';
import { releaseConsumerKey } from '../../provider/clients/claim-consumer-key';
import type { ConsumerKeyStore } from '../../provider/ports';
import type { LinkStore } from '../../ports';
import type { ReaderToken } from '../../remote/reader-token';
import type { LinkCleanup } from './ports';
import type { TokenPointer, TokenPorts } from '../../approvals/tokens/reader-token-store';
import { dropSecret } from '../../known-links/client-secrets';

export type CleanupLinkPorts = TokenPorts &
  ForgetGrantsPorts & { links: LinkStore; consumerKeys: ConsumerKeyStore };

/** The app asks the application this often to revoke a token; the last attempt only removes the token here. */
const CLEANUP_ATTEMPTS = 6;
const PARALLEL = 5;
/** Forge allows an invocation 100 requests a minute, and a page of pointers has up to 50 tokens to revoke. */
const PAGES = 2;

/** The application does not answer, so the next token would only run into the same time-out. */
const UNREACHABLE: AppErrorCode[] = ['JIRA_UNREACHABLE', 'JIRA_TIMEOUT'];
const WORTH_ANOTHER_TRY: AppErrorCode[] = ['RATE_LIMITED', 'JIRA_UNEXPECTED'];

type Outcome = 'ended' | 'kept' | 'unreachable';

/**
 * Ends all approvals of a link as it was before a change, first in the linked application and then here. Then it
 * removes the link's client secret and, if the link is deleted, the grants of its application and the link itself.
 * Work that an earlier attempt finished is skipped.
 * @param until when to stop, in milliseconds since the epoch
 * @returns the work that is left; undefined if all is done
 */
export async function cleanUpLink(
  ports: CleanupLinkPorts,
  work: LinkCleanup,
  until: number,
): Promise<LinkCleanup | undefined> {
  return (await endApprovals(ports, work, until)) ?? finish(ports, work, until);
}

/**
 * Ends the approvals that the list of approvals names, which may not have the newest ones yet.
 * @param until when to stop, in milliseconds since the epoch
 * @returns the work that is left; undefined if all of them have ended
 */
export async function endApprovals(
  ports: CleanupLinkPorts,
  work: LinkCleanup,
  until: number,
): Promise<LinkCleanup | undefined> {
  const { link } = work;
  let { cursor, kept } = work;
  // The last attempt no longer asks the application, so the limit of requests does not bound it.
  const pages = isLastAttempt(work) ? Infinity : PAGES;
  for (let page = 0; page < pages; page += 1) {
    if (ports.system.now() > until) return { ...work, cursor, kept };
    const found = await ports.tokens.pointersOfLink(link.id, cursor);
    const outcomes = await endAll(ports, work, found.pointers);
    if (outcomes.has('unreachable')) return nextAttempt(work);
    kept ||= outcomes.has('kept');
    cursor = found.cursor;
    if (cursor === undefined) return kept ? nextAttempt(work) : undefined;
  }
  return { ...work, cursor, kept };
}

/** Whether this attempt only removes the tokens here and no longer asks the application to revoke them. */
function isLastAttempt({ attempt }: LinkCleanup): boolean {
  return attempt >= CLEANUP_ATTEMPTS;
}

/** The same cleanup from the beginning, for a later attempt. */
function nextAttempt({ link, deletes, attempt }: LinkCleanup): LinkCleanup {
  return { link, deletes, attempt: attempt + 1, kept: false };
}

async function finish(
  ports: CleanupLinkPorts,
  work: LinkCleanup,
  until: number,
): Promise<LinkCleanup | undefined> {
  const { link, deletes } = work;
  await dropSecret(ports, link.id, credentialOf(link.outgoing) ?? link.leftCredential);
  if (!deletes) return undefined;
  if (!(await forgetGrants(ports, link.id, { until }))) return { ...work, cursor: undefined };
  if (link.consumer) await releaseConsumerKey(ports, link.id, link.consumer.consumerKey);
  await ports.links.remove(link.id);
  return undefined;
}

async function endAll(
  ports: CleanupLinkPorts,
  work: LinkCleanup,
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
  ports: CleanupLinkPorts,
  work: LinkCleanup,
  { linkId, accountId }: TokenPointer,
): Promise<Outcome> {
  const { link, deletes } = work;
  // The token may have been refreshed since the page was read.
  const pointer = await ports.tokens.findPointer(linkId, accountId);
  if (!pointer) return 'ended';
  if (pointer.generation === link.generation) {
    const token = isLastAttempt(work) ? undefined : await readableToken(ports, pointer);
    const outcome = token ? await revoke(ports, link, token) : 'ended';
    if (outcome !== 'ended') return outcome;
    await endApproval(ports, { link, revokes: false }, accountId);
  }
  if (deletes) await forgetPointer(ports, pointer);
  return 'ended';
}

/** @returns undefined also for a token that cannot be read, which would fail each attempt */
async function readableToken(
  { tokens }: CleanupLinkPorts,
  pointer: TokenPointer,
): Promise<ReaderToken | undefined> {
  try {
    return await tokens.findToken(pointer);
  } catch (error) {
    if (v.isValiError(error)) return undefined;
    throw error;
  }
}

async function revoke(
  ports: CleanupLinkPorts,
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
