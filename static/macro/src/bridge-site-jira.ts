import { requestJira } from '@forge/bridge';
import type { Transport } from '#core/jira/transport';

/**
 * The Jira of the same site, as the reader, without a function in between. Of its headers, front ends see the content
 * type and those of rate limits. It cannot be cancelled.
 * @throws {Error} the bridge's error if Confluence does not carry the request
 */
export const siteJira: Transport = async (path, { method, body }) => {
  const headers = {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const init = { method, headers, ...(body === undefined ? {} : { body }) };
  const {
    status,
    headers: answered,
    text,
  } = await requestJira(path, init).then(async (response) => ({
    status: response.status,
    headers: response.headers,
    text: await response.text(),
  }));
  return new Response(text === '' ? null : text, { status, headers: answered });
};
