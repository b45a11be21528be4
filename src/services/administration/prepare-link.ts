import type { AdminInvocations } from '#contract/admin-invocations';
import type { System } from '../ports';

/** Each link has a redirect URI of its own, so that no Jira can answer for another (RFC 9700 section 4.4). */
export type RedirectUriOf = (linkId: string) => Promise<string>;

/** Makes the identity of a link to be created. Nothing is stored. */
export function prepareLink(ports: { system: System; redirectUriOf: RedirectUriOf }) {
  return async (): Promise<AdminInvocations['prepareLink']['result']> => {
    const linkId = ports.system.randomUuid();
    return { linkId, redirectUri: await ports.redirectUriOf(linkId) };
  };
}
