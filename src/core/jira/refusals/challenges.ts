import { parseUrl } from '../../untrusted/parse-url';

/** How a server asks for credentials (RFC 9110 section 11.6.1). */
interface Challenge {
  /** In lower case. */
  scheme: string;
  realm?: string;
}

/** The schemes of tokens (RFC 6750 section 3, RFC 5849 section 3.5.1), which only Jira itself can ask for. */
const TOKEN_SCHEMES = ['bearer', 'oauth'];

const HEADER_MAX_LENGTH = 2000;
/** What stands between commas; a quoted text may hold more of them. */
const PART = /(?:"(?:\\.|[^"\\])*"?|[^",])+/g;
/** A name without an equals sign, and what follows it. */
const SCHEME = /^([\w-]+)(?:\s+(?!=)(.*))?$/;
const REALM = /^realm\s*=\s*"?((?:\\.|[^"\\])*)"?$/i;

/** Reads a header `WWW-Authenticate`, which may hold several challenges. Parts that are malformed are left out. */
export function challengesIn(header: string): Challenge[] {
  const challenges: Challenge[] = [];
  for (const part of header.slice(0, HEADER_MAX_LENGTH).match(PART) ?? []) {
    const words = part.trim();
    const [, scheme, parameter = ''] = SCHEME.exec(words) ?? [];
    if (scheme !== undefined) challenges.push({ scheme: scheme.toLowerCase() });
    addRealm(challenges.at(-1), scheme === undefined ? words : parameter);
  }
  return challenges;
}

function addRealm(challenge: Challenge | undefined, parameter: string): void {
  const realm = REALM.exec(parameter)?.[1];
  if (challenge && realm !== undefined) challenge.realm ??= realm;
}

/**
 * Whether challenges are those of a proxy: it asks for a password or a ticket, and Jira for a token. A `Bearer` token
 * can be for a proxy too, whose realm is then a URL of another host.
 * @param hostname of the linked Jira, if it is known
 */
export function areOfProxy(challenges: Challenge[], hostname?: string): boolean {
  const isOfJira = ({ scheme, realm }: Challenge) =>
    TOKEN_SCHEMES.includes(scheme) && !(scheme === 'bearer' && isElsewhere(realm, hostname));
  return challenges.length > 0 && !challenges.some(isOfJira);
}

function isElsewhere(realm: string | undefined, hostname: string | undefined): boolean {
  const host = parseUrl(realm ?? '')?.hostname ?? '';
  return hostname !== undefined && host !== '' && host !== hostname;
}
