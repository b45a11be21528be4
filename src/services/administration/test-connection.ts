import { AppError } from '#contract/app-error';
import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { LinkStatus } from '#contract/link-status';
import type { AdminInvocations } from '#contract/admin-invocations';
import {
  isOAuth1Link,
  isOAuth2Link,
  type ApplicationLink,
} from '#core/application-link/application-link';
import { statusOf, statusOfFailedTest } from '#core/application-link/link-status';
import type { AsReader } from '../approvals/as-reader';
import { findApproval } from '../approvals/tokens/find-approval';
import type { ProtocolPorts } from '../remote/token-protocol';
import type { Caller, LinkStore } from '../ports';
import type { ReaderTokenStore } from '../approvals/tokens/reader-token-store';
import type { ProbePorts } from '../remote/ask-anonymously';
import { checkProvider } from '../remote/check-provider';
import { recordAudit, type AuditPorts } from '../known-links/audit';
import { findClientSecret, findLink } from '../known-links/find-link';
import { identifyApplication } from '../remote/identify-application';
import { probeClient } from '../remote/probe-client';
import { probeOAuth1 } from '../remote/probe-oauth1';
import { testedUser } from '../remote/tested-user';

export interface TestPorts extends ProbePorts, ProtocolPorts, AuditPorts {
  links: LinkStore;
  tokens: ReaderTokenStore;
  asReader: AsReader;
}

/**
 * Tests a link with real requests: first whether the application answers, then whether it accepts the link's
 * client, and then, if this administrator has approved access, whether the approval works. Without an
 * approval the test ends after the client, because the configuration of the link decides no more than that.
 * @returns the status; every failure but a missing link is one
 * @throws {AppError} `LINK_MISSING`
 */
export function testConnection(ports: TestPorts) {
  return async (
    { accountId }: Caller,
    { linkId, requested }: AdminInvocations['testConnection']['parsed'],
  ): Promise<LinkStatus> => {
    if (linkId === SYSTEM_LINK_ID) return systemStatus(ports.system.isoNow());
    const link = await findLink(ports.links, linkId);
    const status =
      statusWithoutAsking(link, ports.system.isoNow()) ??
      (await statusByAsking(ports, link, accountId));
    if (requested) {
      const details = { status: status.state };
      await recordAudit(ports, link, { accountId, action: 'tested', details });
    }
    return status;
  };
}

function systemStatus(checkedAt: string): LinkStatus {
  return statusOf('SYSTEM_LINK', 'This is the Jira of the same site.', checkedAt);
}

/** The status that the configuration alone decides; undefined if requests are needed. */
function statusWithoutAsking(link: ApplicationLink, at: string): LinkStatus | undefined {
  const { outgoing, application, disabled } = link;
  if (disabled) return statusOf('DISABLED', 'This link is switched off.', at);
  if (!outgoing && application.type === 'generic') {
    return statusOf('GENERIC_LINK', 'A generic link has nothing to test.', at);
  }
  if (!outgoing) return statusOf('NO_OUTGOING_AUTH', 'This link has no outgoing side.', at);
  if (isOAuth2Link(link) && !link.outgoing.credential) {
    return statusOf('SECRET_MISSING', 'The client secret is not set.', at);
  }
  return undefined;
}

async function statusByAsking(
  ports: TestPorts,
  link: ApplicationLink,
  accountId: string,
): Promise<LinkStatus> {
  try {
    const testedAs = await test(ports, link, accountId);
    return { state: 'connected', checkedAt: ports.system.isoNow(), ...(testedAs && { testedAs }) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return statusOfFailedTest(error, ports.system.isoNow());
  }
}

/** @returns the name of the user that the requests ran as; undefined if they ran as the client only */
async function test(
  ports: TestPorts,
  link: ApplicationLink,
  accountId: string,
): Promise<string | undefined> {
  await testApplication(ports, link);
  if (isOAuth1Link(link)) {
    const testedAs = await probeOAuth1(ports, link);
    if (testedAs !== undefined) return testedAs;
  }
  if (isOAuth2Link(link)) {
    await probeClient(ports, link, await findClientSecret(ports.secrets, link));
  }
  return testAsAdministrator(ports, link, accountId);
}

async function testApplication(ports: ProbePorts, link: ApplicationLink): Promise<void> {
  const { application, baseUrl, outgoing } = link;
  // There is no common way to identify a non-Atlassian application.
  if (application.type === 'generic') return;
  const found = await identifyApplication(ports, baseUrl);
  if (outgoing?.kind === 'oauth2-data-center') checkProvider(found, outgoing.scope);
}

/** Only if the administrator has approved access already; a test never asks for an approval. */
async function testAsAdministrator(
  { tokens, asReader }: TestPorts,
  link: ApplicationLink,
  accountId: string,
): Promise<string | undefined> {
  if (link.application.type !== 'jira' || link.access.mode !== 'impersonation') return undefined;
  const approval = await findApproval(tokens, link, accountId);
  if (!approval) return undefined;
  return asReader(link, accountId, testedUser);
}
