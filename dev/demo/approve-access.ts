import { load } from 'cheerio';

export interface Approval {
  /** The URL from the app's `beginAuthorization`, as a browser on this machine reaches it. */
  authorizationUrl: string;
  /** Jira user name, which is also the password in the local Jira. */
  jiraUser: string;
  /** Presses Deny instead of Allow. */
  deny?: boolean;
  /** Choices in the lists of the page, by the names of the lists, such as the site on Atlassian's page. */
  choices?: Record<string, string>;
}

const MAX_STEPS = 12;

/** As much of a browser as a person's consent needs: cookies per origin, redirects, one form per page. */
class ConsentBrowser {
  private readonly cookies = new Map<string, Map<string, string>>();

  async open(url: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(url);
    const jar = this.cookies.get(origin) ?? new Map<string, string>();
    const headers = new Headers(init.headers);
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', ...value] = (cookie.split(';')[0] ?? '').split('=');
      jar.set(name, value.join('='));
    }
    this.cookies.set(origin, jar);
    return response;
  }

  async submit(pageUrl: string, html: string, choose: FormChoices): Promise<[string, Response]> {
    const { action, fields } = fillForm(html, choose);
    const url = new URL(action, pageUrl).href;
    return [url, await this.open(url, { method: 'POST', body: new URLSearchParams(fields) })];
  }
}

interface FormChoices {
  inputs: Record<string, string>;
  lists: Record<string, string>;
  button: RegExp;
}

function fillForm(
  html: string,
  { inputs, lists, button }: FormChoices,
): { action: string; fields: [string, string][] } {
  const $ = load(html);
  const hasButton = (element: Parameters<typeof $>[0]) =>
    $(element)
      .find('button')
      .toArray()
      .some((candidate) => button.test($(candidate).text()));
  // A page of Jira also has other forms, such as the one to sign out.
  const form = $('form[method="post" i]')
    .filter((_, element) => hasButton(element))
    .first();
  const fields = form
    .find('input')
    .toArray()
    .map((input) => [$(input).attr('name') ?? '', $(input).attr('value') ?? ''] as [string, string])
    .filter(([name]) => name !== '')
    .map(([name, value]): [string, string] => [name, inputs[name] ?? value]);
  for (const [name, value] of Object.entries(lists)) {
    if (form.find(`select[name="${name}"]`).length > 0) fields.push([name, value]);
  }
  const pressed = form.find('button').filter((_, element) => button.test($(element).text()));
  const name = pressed.attr('name');
  if (name !== undefined) fields.push([name, pressed.attr('value') ?? '']);
  return { action: form.attr('action') ?? '', fields };
}

/**
 * Signs in to Jira and answers its consent page, as a person does.
 * @returns the address of the page that Jira leads back to, which has the one-time ticket; the page is not loaded
 * @throws {Error} if Jira shows anything else
 */
export async function approveAccess(siteUrl: string, approval: Approval): Promise<URL> {
  const browser = new ConsentBrowser();
  const { jiraUser } = approval;
  const choices: FormChoices = {
    lists: approval.choices ?? {},
    inputs: {
      username: jiraUser,
      os_username: jiraUser,
      password: jiraUser,
      os_password: jiraUser,
    },
    button:
      approval.deny === true
        ? /deny|cancel|log ?in|sign ?in/i
        : /allow|approve|accept|log ?in|sign ?in/i,
  };
  let url = approval.authorizationUrl;
  let response = await browser.open(url);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const location = response.headers.get('location');
    if (location !== null) {
      url = new URL(location, url).href;
      if (url.startsWith(`${siteUrl}/wiki/`)) return new URL(url);
      response = await browser.open(url);
    } else {
      if (!response.ok) break;
      [url, response] = await browser.submit(url, await response.text(), choices);
    }
  }
  throw new Error(
    `Jira did not lead back to Confluence: ${url.split('?')[0] ?? ''} answered ${response.status}`,
  );
}
