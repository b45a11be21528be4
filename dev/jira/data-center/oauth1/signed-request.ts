import type { JiraRequest } from '../../server/jira-env';
import type { Site } from '../../server/site';
import { OAuthProblem } from './oauth-problem';

/** A request with an OAuth 1.0 signature that is not checked yet. */
export interface SignedRequest {
  readonly method: string;
  /** Below this Jira's own base URL, which the consumer signs even when a proxy sits in front. */
  readonly baseUri: string;
  /** All parameters that are signed: not the signature itself. */
  readonly signed: Readonly<Record<string, readonly string[]>>;
  readonly signature: string;
  readonly placement: 'header' | 'query';
  /** @returns undefined for an absent parameter */
  parameter(name: string): string | undefined;
}

const FORM = 'application/x-www-form-urlencoded';
const SCHEME = /^OAuth\s+/i;
const FIELD = /([^\s=,"]+)="([^"]*)"/g;

/**
 * Reads the signature and everything it covers.
 * @returns undefined for a request without OAuth parameters
 * @throws {OAuthProblem} for an OAuth parameter that occurs twice
 */
export async function readSignedRequest(
  c: JiraRequest,
  site: Site,
): Promise<SignedRequest | undefined> {
  const url = new URL(c.req.url);
  const header = c.req.header('authorization') ?? '';
  const inHeader = SCHEME.test(header) ? fieldsOf(header) : [];
  const query = [...url.searchParams];
  const isInQuery = url.searchParams.has('oauth_signature');
  if (inHeader.length === 0 && !isInQuery) return undefined;
  const all = [...inHeader, ...query, ...(await formOf(c))];
  const signed = grouped(all.filter(([name]) => name !== 'oauth_signature' && name !== 'realm'));
  checkSingle(signed);
  return {
    method: c.req.method,
    baseUri: new URL(site.baseUrl).origin + url.pathname,
    signed,
    signature: all.find(([name]) => name === 'oauth_signature')?.[1] ?? '',
    placement: isInQuery ? 'query' : 'header',
    parameter: (name) => signed[name]?.[0],
  };
}

function fieldsOf(header: string): [string, string][] {
  return [...header.replace(SCHEME, '').matchAll(FIELD)].map(([, name = '', value = '']) => [
    decodeURIComponent(name),
    decodeURIComponent(value),
  ]);
}

async function formOf(c: JiraRequest): Promise<[string, string][]> {
  if (c.req.header('content-type')?.startsWith(FORM) !== true) return [];
  return [...new URLSearchParams(await c.req.text())];
}

function grouped(pairs: readonly (readonly [string, string])[]): Record<string, string[]> {
  const groups = Object.create(null) as Record<string, string[]>;
  for (const [name, value] of pairs) (groups[name] ??= []).push(value);
  return groups;
}

function checkSingle(signed: Readonly<Record<string, readonly string[]>>): void {
  const twice = Object.keys(signed).filter(
    (name) => name.startsWith('oauth_') && (signed[name]?.length ?? 0) > 1,
  );
  if (twice.length > 0) {
    throw new OAuthProblem('parameter_rejected', { oauth_parameters_rejected: twice.join('&') });
  }
}
