import { AppError } from '#contract/app-error';
import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { LinkStatus } from '#contract/link-status';
import type { AdminInvocations } from '#contract/admin-invocations';
import {
  isImpersonating,
  isOAuth1Link,
  isOAuth2Link,
  type ApplicationLink,
} from '#core/application-link/application-link';
import { statusOf, statusOfFailedTest } from '#core/application-link/link-status';
import { lacksRedirectUri } from '#core/application-link/redirect-uri';
import { isClosedToAll } from '#core/application-link/shared-access';
import type { ProtocolPorts } from '../../remote/token-protocol';
import type { Caller, LinkStore } from '../../ports';
import type { ProbePorts } from '../../remote/ask-anonymously';
import { checkProvider } from '../../remote/check-provider';
import { recordAudit, type AuditPorts } from '../../known-links/audit';
import { findClientSecret, findLink } from '../../known-links/find-link';
import { identifyApplication } from '../../remote/identify-application';
import { probeClient } from '../../remote/probe-client';
import { probeOAuth1 } from '../../remote/probe-oauth1';
import { testIdentity, type IdentityPorts, type TestedIdentity } from './test-identity';

export interface TestPorts extends ProbePorts, ProtocolPorts, AuditPorts, IdentityPorts {
  links: LinkStore;
}

/**
 * Tests a link with real requests: first whether the application answers, then whether it accepts the link's
 * client, and then the identity that readers use. A link with a shared account is asked as that account; if each reader
 * approves access, it is asked as this administrator, whose missing or dead approval is no failure of the link.
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
  if (!outgoing && lacksRedirectUri(link)) return redirectUriMissing(at);
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
  const at = () => ports.system.isoNow();
  try {
    const identity = await test(ports, link, accountId);
    const missing = missingPart(link, at());
    if (missing) return { ...missing, ...identity };
    return { state: 'connected', checkedAt: at(), ...identity };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return statusOfFailedTest(error, at());
  }
}

/** What a link that answers still lacks before it is of use. */
function missingPart(link: ApplicationLink, at: string): LinkStatus | undefined {
  if (isClosedToAll(link.access)) {
    return statusOf('NO_SPACE_OPEN', 'No space may use the shared account.', at);
  }
  return lacksRedirectUri(link) ? redirectUriMissing(at) : undefined;
}

function redirectUriMissing(checkedAt: string): LinkStatus {
  return statusOf('REDIRECT_URL_MISSING', 'The incoming side has no redirect URL yet.', checkedAt);
}

async function test(
  ports: TestPorts,
  link: ApplicationLink,
  accountId: string,
): Promise<TestedIdentity> {
  await testApplication(ports, link);
  if (isOAuth1Link(link)) {
    const testedAs = await probeOAuth1(ports, link);
    // Readers are on the list of people, and this administrator need not be.
    if (isImpersonating(link)) return testedAs === undefined ? {} : { testedAs };
  }
  if (isOAuth2Link(link)) {
    await probeClient(ports, link, await findClientSecret(ports.secrets, link));
  }
  return testIdentity(ports, link, accountId);
}

async function testApplication(ports: ProbePorts, link: ApplicationLink): Promise<void> {
  const { application, baseUrl, outgoing } = link;
  // There is no common way to identify a non-Atlassian application.
  if (application.type === 'generic') return;
  const found = await identifyApplication(ports, baseUrl);
  if (outgoing?.kind === 'oauth2-data-center') checkProvider(found, outgoing.scope);
}
