import { xsrfCheckFailed } from '../../pages/error-responses';
import { fieldText, isOwnForm } from '../../pages/for-signed-in';
import type { JiraRequest } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import { ConsumerRefusedError } from '../oauth1/consumer-registry';
import { forAdministrator } from '../pages/for-administrator';
import { showLinks } from './application-links';
import { beginDance } from './login-dance';

/** POST: links the application at `url`, or tests the link whose URL is in `test`. */
export async function changeLinks(c: JiraRequest, jira: DataCenter): Promise<Response> {
  const form = await c.req.parseBody();
  return forAdministrator(c, jira, async () => {
    if (!isOwnForm(c, form)) return xsrfCheckFailed(c, jira.site);
    const tested = jira.outgoing.find(fieldText(form.test));
    if (tested) return beginDance(c, jira, tested.url);
    const url = fieldText(form.url).trim().replace(/\/+$/, '');
    try {
      return await showLinks(c, jira, { done: `Linked: ${await link(jira, url)}` });
    } catch (error) {
      return showLinks(c, jira, { problem: problemOf(error) });
    }
  });
}

/** Asks the application who it is, and registers it as a consumer unless an administrator did. @returns its name */
async function link(jira: DataCenter, url: string): Promise<string> {
  const [key, name, publicKey] = await consumerAt(url);
  const { consumers } = jira.oauth1;
  if (!consumers.find(key)) {
    const rights = { twoLOAllowed: false, twoLOImpersonationAllowed: false };
    consumers.put({ key, name, publicKey, ...rights });
  }
  jira.outgoing.put({ name, url });
  return name;
}

async function consumerAt(url: string): Promise<[key: string, name: string, publicKey: string]> {
  const response = await fetch(`${url}/plugins/servlet/oauth/consumer-info`);
  const xml = await response.text();
  const [key, name, publicKey] = ['key', 'name', 'publicKey'].map(
    (element) => new RegExp(`<${element}>([^<]+)</${element}>`).exec(xml)?.[1] ?? '',
  );
  if (!key || !name || !publicKey) {
    throw new ConsumerRefusedError('No application that can be linked answers there.');
  }
  return [key, name, publicKey];
}

function problemOf(error: unknown): string {
  if (error instanceof ConsumerRefusedError) return error.message;
  // `fetch` throws it for anything that is no URL, and for a server that does not answer.
  if (error instanceof TypeError) return 'Nothing answers at this URL.';
  throw error;
}
