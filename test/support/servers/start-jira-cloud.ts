import { load } from 'cheerio';
import type { CloudOptions, CloudStandIn } from '#dev/jira/stand-in';
import { startJiraCloud } from '#dev/jira/start-jira-cloud';
import { NOON } from './start-jira-data-center';

export const CLOUD_SITE = 'https://northwind.atlassian.net';
export const CALLBACK = 'https://confluence.example.com/x1/trigger/cb/link-2';

export interface CloudPage {
  issues: { id: string; key: string; self: string; fields: Record<string, unknown> }[];
  isLast: boolean;
  nextPageToken?: string;
  names?: Record<string, string>;
  errorMessages?: string[];
}

export interface TestCloud extends CloudStandIn {
  /** Sends a request to the site as that user; undefined sends it anonymously. */
  fetch(path: string, user?: string, init?: RequestInit): Promise<Response>;
  /** POST with JSON. */
  post(path: string, body: object, user?: string): Promise<Response>;
  /** One page of search/jql, by POST. */
  search(body: Record<string, unknown>, user?: string): Promise<CloudPage>;
  keys(jql: string, user?: string): Promise<string[]>;
}

export async function startTestCloud(options: Partial<CloudOptions> = {}): Promise<TestCloud> {
  const jira = await startJiraCloud({ baseUrl: CLOUD_SITE, now: () => NOON, ...options });
  const request: TestCloud['fetch'] = (path, user, init = {}) => {
    const headers = new Headers(init.headers);
    if (user !== undefined) headers.set('authorization', basic(user));
    return fetch(jira.origin + path, { redirect: 'manual', ...init, headers });
  };
  const post: TestCloud['post'] = (path, body, user) =>
    request(path, user, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const search: TestCloud['search'] = async (body, user = 'admin') => {
    const response = await post('/rest/api/3/search/jql', body, user);
    return (await response.json()) as CloudPage;
  };
  const keys: TestCloud['keys'] = async (jql, user) => {
    const page = await search({ jql, fields: ['key'], maxResults: 5000 }, user);
    if (page.errorMessages) throw new Error(page.errorMessages.join(' '));
    return page.issues.map((issue) => issue.key);
  };
  return Object.assign(jira, { fetch: request, post, search, keys });
}

function basic(user: string): string {
  return `Basic ${Buffer.from(`${user}@example.com:${user}`).toString('base64')}`;
}

export interface Tokens {
  access_token: string;
  refresh_token?: string;
  expires_in: number;
  scope: string;
}

/** A 3LO app of `auth.atlassian.com`, and a user's browser to approve it. */
export class CloudOAuthClient {
  readonly #jira: TestCloud;
  readonly clientId: string;
  readonly clientSecret: string;

  constructor(jira: TestCloud, scopes: readonly string[] = ['read:jira-work', 'read:jira-user']) {
    const app = jira.registerApp({ name: 'Confluence', callbackUrl: CALLBACK, scopes });
    this.#jira = jira;
    this.clientId = app.clientId;
    this.clientSecret = app.clientSecret;
  }

  /** @param more parameters to set; undefined removes one */
  authorizePath(more: Record<string, string | undefined> = {}): string {
    const all: Record<string, string | undefined> = {
      audience: 'api.atlassian.com',
      client_id: this.clientId,
      scope: 'read:jira-work read:jira-user offline_access',
      redirect_uri: CALLBACK,
      state: 's-1',
      response_type: 'code',
      prompt: 'consent',
      ...more,
    };
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(all)) {
      if (value !== undefined) query.set(name, value);
    }
    return `/authorize?${query.toString()}`;
  }

  /** Signs in and answers the consent page. @returns the address of the callback to the app */
  async approve(
    user: string,
    more: Record<string, string | undefined> = {},
    answer: Record<string, string> = { decision: 'allow' },
  ): Promise<URL> {
    let cookie = '';
    const open = async (path: string, init: RequestInit = {}): Promise<Response> => {
      const response = await this.#jira.fetch(path, undefined, { ...init, headers: { cookie } });
      cookie = response.headers.getSetCookie().at(-1)?.split(';')[0] ?? cookie;
      return response;
    };
    const submit = async (response: Response, fields: Record<string, string>) => {
      const form = load(await response.text())('main form').last();
      const hidden = form.find('input[type=hidden]').toArray();
      const own = hidden.map((input): [string, string] => [
        input.attribs.name ?? '',
        input.attribs.value ?? '',
      ]);
      const body = new URLSearchParams([...own, ...Object.entries(fields)]);
      return open(form.attr('action') ?? '', { method: 'POST', body });
    };
    const next = (response: Response): string => response.headers.get('location') ?? '';
    const toSignIn = await open(this.authorizePath(more));
    const signedIn = await submit(await open(next(toSignIn)), {
      os_username: user,
      os_password: user,
    });
    const toConsent = await open(next(signedIn));
    const answered = await submit(await open(next(toConsent)), answer);
    return new URL(next(answered));
  }

  token(fields: Record<string, string>): Promise<Response> {
    return this.#jira.post('/oauth/token', {
      client_id: this.clientId,
      client_secret: this.clientSecret,
      ...fields,
    });
  }

  exchange(callback: URL): Promise<Response> {
    const code = callback.searchParams.get('code') ?? '';
    return this.token({ grant_type: 'authorization_code', code, redirect_uri: CALLBACK });
  }

  refresh(token: string | undefined): Promise<Response> {
    return this.token({ grant_type: 'refresh_token', refresh_token: token ?? '' });
  }

  async tokens(user: string, more: Record<string, string | undefined> = {}): Promise<Tokens> {
    return (await (await this.exchange(await this.approve(user, more))).json()) as Tokens;
  }

  /** A request through `api.atlassian.com`. */
  gateway(token: string, path: string, cloudId = this.#jira.cloudId): Promise<Response> {
    const headers = { authorization: `Bearer ${token}` };
    return this.#jira.fetch(`/ex/jira/${cloudId}${path}`, undefined, { headers });
  }
}
