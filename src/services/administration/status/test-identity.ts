import { AppError } from '#contract/app-error';
import type { LinkErrorType, LinkStatus } from '#contract/link-status';
import type { ApplicationLink } from '#core/application-link/application-link';
import { asksAsClient, tokenOwnerOf } from '#core/application-link/token-owner';
import { isRefusedQuery } from '#core/jira/jql-failure';
import type { AsReader } from '../../approvals/as-reader';
import { findApproval } from '../../approvals/tokens/find-approval';
import type { ReaderTokenStore } from '../../approvals/tokens/reader-token-store';
import { testedUser } from '../../remote/tested-user';
import { checkClause } from '../../tables/shared-account/check-clause';

export interface IdentityPorts {
  tokens: ReaderTokenStore;
  asReader: AsReader;
}

/** As whom a link was tested. */
export type TestedIdentity = Pick<LinkStatus, 'testedAs' | 'ownApproval'>;

/**
 * Tests the identity that readers of a link use: the account that all share, with the clause of the link, or
 * else this administrator's own approval. A failure of the latter is no failure of the link.
 * @throws {AppError} with `linkError` for a shared account without access; and what requests throw
 */
export async function testIdentity(
  ports: IdentityPorts,
  link: ApplicationLink,
  accountId: string,
): Promise<TestedIdentity> {
  if (link.application.type !== 'jira') return {};
  return link.access.mode === 'shared'
    ? testSharedAccount(ports, link, accountId)
    : testOwnApproval(ports, link, accountId);
}

async function testSharedAccount(
  ports: IdentityPorts,
  link: ApplicationLink,
  accountId: string,
): Promise<TestedIdentity> {
  const { access } = link;
  const clause = access.mode === 'shared' ? access.jqlClause : undefined;
  try {
    const testedAs = await ports.asReader(link, accountId, async (jira) => {
      const user = await testedUser(jira);
      if (clause !== undefined) await checkClause(jira, clause);
      return user;
    });
    return { testedAs };
  } catch (error) {
    throw await sharedFailure(ports, link, error);
  }
}

/** Says which part of a shared account is at fault, where the failure of a request does not. */
async function sharedFailure(
  { tokens }: IdentityPorts,
  link: ApplicationLink,
  error: unknown,
): Promise<unknown> {
  if (isRefusedQuery(error)) return withLinkError(error, 'CLAUSE_REFUSED');
  if (!(error instanceof AppError)) return error;
  const isRefused = ['SHARED_ACCOUNT_MISSING', 'CLIENT_REJECTED'].includes(error.code);
  if (asksAsClient(link)) {
    return isRefused ? withLinkError(error, 'SERVICE_ACCOUNT_REFUSED') : error;
  }
  if (error.code !== 'SHARED_ACCOUNT_MISSING') return error;
  const approval = await findApproval(tokens, link, tokenOwnerOf(link, ''));
  return withLinkError(error, approval ? 'SHARED_APPROVAL_ENDED' : 'SHARED_APPROVAL_MISSING');
}

function withLinkError({ code, message, details }: AppError, linkError: LinkErrorType): AppError {
  const { jiraMessages: [remark] = [] } = details;
  return new AppError(code, message, {
    details: { ...details, linkError, ...(remark !== undefined && { remark }) },
  });
}

/** Only if the administrator has approved access already; a test never asks for an approval. */
async function testOwnApproval(
  { tokens, asReader }: IdentityPorts,
  link: ApplicationLink,
  accountId: string,
): Promise<TestedIdentity> {
  const approval = await findApproval(tokens, link, accountId);
  if (!approval) return { ownApproval: 'missing' };
  try {
    return { testedAs: await asReader(link, accountId, testedUser) };
  } catch (error) {
    const ownApproval = error instanceof AppError ? OWN_FAULTS[error.code] : undefined;
    if (!ownApproval) throw error;
    return { ownApproval };
  }
}

/** What concerns this administrator's account alone. */
const OWN_FAULTS: Partial<Record<AppError['code'], LinkStatus['ownApproval']>> = {
  AUTHORIZATION_REQUIRED: 'ended',
  AUTHORIZATION_EXPIRED: 'ended',
  NO_SITE_ACCESS: 'refused',
  CAPTCHA_REQUIRED: 'refused',
};
