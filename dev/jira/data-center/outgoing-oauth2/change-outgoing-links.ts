import { xsrfCheckFailed } from '../../pages/error-responses';
import { fieldText, isOwnForm } from '../../pages/for-signed-in';
import type { JiraRequest } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import { forAdministrator } from '../pages/for-administrator';
import { beginApproval } from './approval';
import type { Provider } from './oauth2-client-state';
import { showOutgoingLinks } from './outgoing-links';
import { redirectUrlOf } from './outgoing-links-page';

/** POST: saves a link and says which redirect URL it has, or tests the link that `test` names. */
export async function changeOutgoingLinks(c: JiraRequest, jira: DataCenter): Promise<Response> {
  const form = await c.req.parseBody();
  return forAdministrator(c, jira, () => {
    if (!isOwnForm(c, form)) return xsrfCheckFailed(c, jira.site);
    const tested = jira.oauth2Client.find(fieldText(form.test));
    if (tested) return beginApproval(c, jira, tested);
    const provider = providerOf(form);
    const endpoints = [provider.authorizationEndpoint, provider.tokenEndpoint];
    if (!endpoints.every((endpoint) => URL.canParse(endpoint))) {
      return showOutgoingLinks(c, jira, { problem: 'Enter both endpoints as addresses.' });
    }
    jira.oauth2Client.put(provider);
    const url = redirectUrlOf(jira.site, provider.authorizationEndpoint);
    return showOutgoingLinks(c, jira, { done: `Saved: ${provider.name}. Redirect URL: ${url}` });
  });
}

function providerOf(form: Readonly<Record<string, unknown>>): Provider {
  const text = (name: string) => fieldText(form[name]).trim();
  return {
    name: text('name'),
    clientId: text('clientId'),
    clientSecret: text('clientSecret'),
    scope: text('scope'),
    authorizationEndpoint: text('authorizationEndpoint'),
    tokenEndpoint: text('tokenEndpoint'),
  };
}
