import { load } from 'cheerio';
import type { TestDataCenter } from '../servers/start-jira-data-center';

export interface Page {
  status: number;
  /** Below the origin; undefined unless it is a redirect. */
  location: string | undefined;
  html: string;
}

/** A browser without scripts: keeps cookies, fills in forms, does not follow redirects. */
export class JiraBrowser {
  readonly #jira: TestDataCenter;
  #cookie: string | undefined;

  constructor(jira: TestDataCenter) {
    this.#jira = jira;
  }

  /** @param path below the origin, context path included */
  async open(path: string, init: RequestInit = {}): Promise<Page> {
    const headers = new Headers(init.headers);
    if (this.#cookie !== undefined) headers.set('cookie', this.#cookie);
    const response = await fetch(this.#jira.origin + path, {
      redirect: 'manual',
      ...init,
      headers,
    });
    this.#cookie = response.headers.getSetCookie().at(-1)?.split(';')[0] ?? this.#cookie;
    const location = response.headers.get('location') ?? undefined;
    return { status: response.status, location, html: await response.text() };
  }

  /** Sends the page's (last) form with its hidden fields and these. */
  submit(page: Page, fields: Record<string, string>): Promise<Page> {
    const $ = load(page.html);
    const form = $('main form').last();
    const hidden = form.find('input[type=hidden]').toArray();
    const body = new URLSearchParams(
      hidden.map((input) => [$(input).attr('name') ?? '', $(input).attr('value') ?? '']),
    );
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return this.open(form.attr('action') ?? '', { method: 'POST', body });
  }

  async signIn(page: Page, user: string): Promise<Page> {
    return this.submit(page, { os_username: user, os_password: user });
  }

  /** Follows redirects inside Jira; stops at the first page or at an address elsewhere. */
  async follow(page: Page): Promise<Page> {
    let current = page;
    while (current.location?.startsWith('/') === true) current = await this.open(current.location);
    return current;
  }
}

/** Signs in and answers the consent page. @returns the address that Jira redirects to */
export async function answerAuthorization(
  jira: TestDataCenter,
  authorizeUrl: URL,
  { user = 'reader1', decision = 'allow' } = {},
): Promise<URL> {
  const browser = new JiraBrowser(jira);
  const signIn = await browser.follow(
    await browser.open(authorizeUrl.pathname + authorizeUrl.search),
  );
  const consent = await browser.follow(await browser.signIn(signIn, user));
  const answered = await browser.submit(consent, { decision });
  if (answered.location === undefined) throw new Error(`No redirect: ${answered.html}`);
  return new URL(answered.location);
}
