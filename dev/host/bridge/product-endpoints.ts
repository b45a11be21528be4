import { STATUS_CODES } from 'node:http';
import * as v from 'valibot';
import { BridgeError } from './bridge-error';
import type { Endpoint, EndpointTable } from './endpoint';

const productRequest = v.object({
  product: v.picklist(['confluence', 'jira']),
  restPath: v.pipe(v.string(), v.startsWith('/')),
  isMultipartFormData: v.optional(v.boolean()),
  fetchRequestInit: v.looseObject({
    method: v.optional(v.string()),
    body: v.optional(v.nullable(v.string())),
    headers: v.optional(v.array(v.tuple([v.string(), v.string()]))),
  }),
});

/** As the person in front of the frame, or as nobody for an anonymous reader; guests are refused. */
const fetchProduct: Endpoint = async (payload, { host, opened }) => {
  const {
    product,
    restPath,
    isMultipartFormData,
    fetchRequestInit: init,
  } = v.parse(productRequest, payload);
  if (isMultipartFormData) {
    host.unmodelled('multipart request of the front end to a product');
    throw new BridgeError('NOT_MODELLED', 'Multipart product requests are not modelled.');
  }
  const { accountId, kind } = opened.frame.viewer;
  if (kind === 'guest') return packResponse(new Response('', { status: 401 }));
  const response = await host.requestProduct({
    product,
    as: accountId === undefined ? 'none' : 'user',
    accountId,
    method: init.method ?? 'GET',
    path: restPath,
    headers: new Headers(init.headers),
    body: typeof init.body === 'string' ? new TextEncoder().encode(init.body) : undefined,
  });
  return packResponse(response);
};

/** Since April 2026 (FRGE-1923); other headers stay withheld (ECO-899). */
const VISIBLE_HEADERS = /^(content-type|retry-after|(x-|beta-)?ratelimit(-.+)?)$/;

/** What a front end sees: the content type, and the headers of rate limits. */
function visibleHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => VISIBLE_HEADERS.test(name)));
}

/** Attachments cross the bridge as base64, everything else as text. */
async function packResponse(response: Response) {
  const isAttachment =
    response.headers.get('content-disposition')?.startsWith('attachment') ?? false;
  const bytes = Buffer.from(await response.arrayBuffer());
  return {
    body: bytes.toString(isAttachment ? 'base64' : 'utf8'),
    headers: visibleHeaders(response.headers),
    status: response.status,
    statusText: STATUS_CODES[response.status] ?? '',
    isAttachment,
  };
}

export const productEndpoints: EndpointTable = { product: fetchProduct };
