import { SYSTEM_LINK_ID } from '#contract/application-link';
import { parseUrl } from '../untrusted/parse-url';

interface NamedLink {
  id: string;
  name: string;
  displayUrl: string;
}

/** The name that Confluence gives to the Jira of its own site. */
const OWN_SITE = 'system jira';

/**
 * The link to the Jira that an old macro names: by an address, by the name of its application link, or by a host inside
 * that name, such as `JIRA (acme.atlassian.net)`.
 * @returns undefined if no link fits, or several do equally
 */
export function linkForServer<L extends NamedLink>(
  server: string | undefined,
  links: readonly L[],
): L | undefined {
  if (server === undefined) return undefined;
  const name = server.toLowerCase();
  if (name === OWN_SITE) return links.find(({ id }) => id === SYSTEM_LINK_ID);
  return (
    onlyOne(links.filter((link) => link.name.toLowerCase() === name)) ??
    onlyOne(links.filter((link) => isAt(link, name)))
  );
}

function isAt({ displayUrl }: NamedLink, server: string): boolean {
  const url = parseUrl(server);
  if (url) return `${url.origin}${url.pathname}/`.startsWith(`${displayUrl.toLowerCase()}/`);
  const host = parseUrl(displayUrl)?.hostname;
  return host !== undefined && server.split(/[\s()]+/).includes(host);
}

const onlyOne = <L>(found: readonly L[]): L | undefined =>
  found.length === 1 ? found[0] : undefined;
