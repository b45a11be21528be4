import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { LinkReference } from '#contract/issue-table';
import { referenceToLink, type ApplicationLink } from '#core/application-link/application-link';
import { siteLink } from '#core/application-link/site-link';
import { sameSiteClient } from '#core/jira/cloud/same-site-client';
import type { JiraClient } from '#core/jira/jira-client';
import { nextTryAt } from '#core/jira/rate-limit';
import { retryingTransport } from '#core/jira/retrying-transport';
import type { Transport } from '#core/jira/transport';
import type { AsReader } from '../approvals/as-reader';
import type { ApprovedLinkStore } from '../approvals/approved-link';
import { usableLink } from '../known-links/find-link';
import type { Caller, System } from '../ports';

export interface SitePorts {
  /** The Jira of the same site, with the caller's permissions. */
  siteJira: Transport;
  system: System;
}

export interface JiraPorts extends SitePorts {
  approvedLinks: ApprovedLinkStore;
  asReader: AsReader;
}

/** A Jira that a table gets its issues from. */
export interface LinkedJira {
  /** Undefined for the built-in link to the Jira of the same site. */
  link: ApplicationLink | undefined;
  /**
   * Asks as the caller: the Jira of the same site without a token, another one as the link is configured.
   * @throws {AppError} what {@link AsReader} and `use` throw
   */
  ask: <T>(use: (jira: JiraClient) => Promise<T>) => Promise<Answered<T>>;
}

interface Answered<T> {
  reference: LinkReference;
  value: T;
}

/** Finds the Jira of a link for a caller. @throws {AppError} `LINK_MISSING`, `LINK_DISABLED` */
export async function findJira(
  ports: JiraPorts,
  { accountId }: Caller,
  linkId: string,
): Promise<LinkedJira> {
  if (linkId === SYSTEM_LINK_ID) {
    return { link: undefined, ask: (use) => askSite(ports, use) };
  }
  const found = await ports.approvedLinks.find(linkId, accountId);
  const link = usableLink(found.link);
  // Only the first request may use it: a later one may follow a refresh.
  let { pointer } = found;
  return {
    link,
    ask: async (use) => {
      const known = pointer;
      pointer = undefined;
      const value = await ports.asReader(link, accountId, use, known);
      return { reference: referenceToLink(link), value };
    },
  };
}

/** The URL of the site comes from Jira itself, because the invocation's context comes from the browser. */
async function askSite<T>(
  ports: SitePorts,
  use: (jira: JiraClient) => Promise<T>,
): Promise<Answered<T>> {
  const jira = siteClient(ports);
  const [value, { baseUrl }] = await Promise.all([use(jira), jira.serverInfo()]);
  return { reference: siteLink(baseUrl), value };
}

/** A client of the Jira of the same site, which repeats requests when Jira limits them. */
export function siteClient({
  siteJira,
  system,
}: Pick<JiraPorts, 'siteJira' | 'system'>): JiraClient {
  return sameSiteClient(retryingTransport(siteJira, system), (response) =>
    nextTryAt(response, system.now()),
  );
}
