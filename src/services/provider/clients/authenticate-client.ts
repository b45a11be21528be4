import {
  invalidClient,
  oauthError,
  tooManyRequests,
  type HttpAnswer,
} from '#core/provider/oauth-answer';
import { readParameters } from '#core/provider/parameters';
import type { System } from '../../ports';
import { noteUse, type ClientUseStore } from './client-uses';
import { findClient, isSecretOf, type ClientLink } from './find-client';
import type { ClientLinkStore, RequestCounter } from '../ports';

/** A request to the token or the revocation endpoint. */
export interface FormRequest {
  /** Media type without its parameters, lower case. */
  contentType: string;
  body: string;
  /** The Authorization header. */
  authorization?: string | undefined;
  /** Where the request comes from, as far as the platform tells; it may be wrong. */
  source?: string | undefined;
}

export interface AuthenticatedForm {
  client: ClientLink;
  form: ReadonlyMap<string, string>;
}

export interface ClientPorts {
  links: Pick<ClientLinkStore, 'ofClient'>;
  counter: RequestCounter;
  uses: ClientUseStore;
  system: System;
}

interface Credentials {
  clientId: string;
  secret: string;
}

const FORM = 'application/x-www-form-urlencoded';
const BASIC = /^Basic ([A-Za-z0-9+/=]+)$/i;

/**
 * Reads the form and finds the client that sent it, by `client_secret_post` or `client_secret_basic`
 * (RFC 6749 section 2.3.1). Requests with the right secret are counted by client. Those with a wrong one are counted by
 * client and source, so that strangers who guess cannot lock the client out. An unknown client costs nothing.
 * @returns the client and the form, or the error response
 */
export async function authenticateForm(
  ports: ClientPorts,
  request: FormRequest,
): Promise<AuthenticatedForm | HttpAnswer> {
  if (request.contentType !== FORM) return invalid(`The body must be sent as ${FORM}.`);
  const form = readParameters(request.body);
  if (!form) return invalid('A parameter must not be repeated.');
  const { authorization } = request;
  if (authorization !== undefined && form.has('client_secret')) {
    return invalid('The client must use only one authentication method.');
  }
  const credentials = authorization === undefined ? inForm(form) : inHeader(authorization);
  const client = credentials && (await findClient(ports.links, credentials.clientId));
  if (!client) return invalidClient();
  if (!isSecretOf(client, credentials.secret, ports.system)) {
    return refuseStranger(ports, client, request.source);
  }
  const seconds = await ports.counter.count(client.id);
  if (seconds > 0) return tooManyRequests(seconds);
  await noteUse(ports, { linkId: client.id, clientId: client.incoming.clientId });
  return { client, form };
}

const invalid = (description: string) => oauthError('invalid_request', description);

/** The key of the count holds a hash of the source, because a caller can make the source as long as it likes. */
async function refuseStranger(
  { counter, system }: ClientPorts,
  { id }: ClientLink,
  source = '',
): Promise<HttpAnswer> {
  const seconds = await counter.count(`${id}:${system.hash(source)}`);
  return seconds > 0 ? tooManyRequests(seconds) : invalidClient();
}

function inForm(form: ReadonlyMap<string, string>): Credentials | undefined {
  const [clientId, secret] = [form.get('client_id'), form.get('client_secret')];
  return clientId === undefined || secret === undefined ? undefined : { clientId, secret };
}

/** Client id and secret are each form-encoded before they are joined, which many servers forget to undo. */
function inHeader(authorization: string): Credentials | undefined {
  const encoded = BASIC.exec(authorization)?.[1];
  if (encoded === undefined) return undefined;
  const [, clientId, secret] =
    /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  if (clientId === undefined || secret === undefined) return undefined;
  return { clientId: formDecoded(clientId), secret: formDecoded(secret) };
}

const formDecoded = (text: string): string => new URLSearchParams(`v=${text}`).get('v') ?? '';
