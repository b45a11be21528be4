import type { AdminInvocations } from '#contract/admin-invocations';
import type { System } from '../ports';

/** The redirect URI of a link. No two links share one, so that one Jira cannot answer for another (RFC 9700 section 4.4). */
export type RedirectUriOf = (linkId: string) => Promise<string>;

/** Chooses the id and the redirect URI of a link before it is created. Nothing is stored. */
export function prepareLink(ports: { system: System; redirectUriOf: RedirectUriOf }) {
  return async (): Promise<AdminInvocations['prepareLink']['result']> => {
    const linkId = ports.system.randomUuid();
    return { linkId, redirectUri: await ports.redirectUriOf(linkId) };
  };
}
