import * as v from 'valibot';
import type { AppError } from '#contract/app-error';
import { unexpectedAnswer } from '../http/unexpected-answer';
import { parseJson } from '../untrusted/parse-json';
import {
  approvalExpired,
  errorMessagesIn,
  isAnonymous,
  jiraFailure,
  type RetryAt,
} from './jira-failure';
import { jqlFailure } from './jql-failure';
import { postRefused } from './refusals/request-refused';
import type { JiraRequest, Transport } from './transport';

type Schema<T> = v.GenericSchema<unknown, T>;

/** The path below the base URL, and the request. */
export type JiraCall = readonly [path: string, request: JiraRequest];

/** A call by GET. */
export const get = (path: string): JiraCall => [path, { method: 'GET' }];

/** A call by a POST that changes nothing. */
export const ask = (path: string, body: object): JiraCall => [
  path,
  { method: 'POST', body: JSON.stringify(body), isSearch: true },
];

/** Most proxies accept longer URLs; how much longer differs. */
const GET_MAX_LENGTH = 2000;
/** Tomcat accepts 8 kB of request line and headers; the token and the host need some of it. */
const GET_IF_POST_REFUSED_MAX_LENGTH = 6000;

/**
 * A call by GET with the body's properties as query parameters. If the URL would be longer than
 * {@link GET_MAX_LENGTH} characters, the call is a POST. GET comes first, because no document says that a
 * token of scope READ may POST, and it is tried with a longer URL if the POST is refused.
 */
export function getOrAsk(path: string, body: object): JiraCall {
  const parameters = Object.entries(body).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  const address = `${path}?${new URLSearchParams(parameters).toString()}`;
  if (address.length <= GET_MAX_LENGTH) return get(address);
  const [, request] = ask(path, body);
  const fits = address.length <= GET_IF_POST_REFUSED_MAX_LENGTH;
  return [path, fits ? { ...request, asGet: address } : request];
}

/**
 * Calls of a Jira with parsed answers. Each throws the errors of {@link JiraClient}, and `JIRA_UNEXPECTED` for
 * an answer of another shape.
 */
export interface JiraApi {
  read<T>(call: JiraCall, schema: Schema<T>): Promise<T>;
  /** For a call that carries JQL: a 400 is about the query. */
  query<T>(call: JiraCall, schema: Schema<T>): Promise<T>;
}

/**
 * Creates the calls on a transport.
 * @param retryAt when a limited request may be repeated
 */
export function jiraApi(transport: Transport, retryAt: RetryAt): JiraApi {
  const fetchAnswer = async (call: JiraCall): Promise<Response> => {
    const response = await answerTo(call, transport, retryAt);
    // Jira tells anonymous users that visible projects do not exist, so this comes before the 400 is read.
    if ((response.ok || response.status === 400) && isAnonymous(response)) throw approvalExpired();
    return response;
  };
  return {
    read: async (call, schema) => readAnswer(await fetchAnswer(call), schema, retryAt),
    query: async (call, schema) => {
      const response = await fetchAnswer(call);
      const refusal = response.status === 400 && refusedQuery(await response.clone().text());
      if (refusal) throw refusal;
      return readAnswer(response, schema, retryAt);
    },
  };
}

/** What refuses a method: 403, or that the method is not allowed or not implemented (RFC 9110 section 15). */
const REFUSED_METHOD = [403, 405, 501];
/** What refuses a URL for its length; malformed or too large headers (RFC 6585 section 5) included. */
const REFUSED_LENGTH = [400, 414, 431];

/** @throws {AppError} `REQUEST_REFUSED` for a POST that is refused and cannot be a GET */
async function answerTo(
  [path, request]: JiraCall,
  transport: Transport,
  retryAt: RetryAt,
): Promise<Response> {
  const response = await transport(path, request);
  if (request.method === 'GET' || !REFUSED_METHOD.includes(response.status)) return response;
  const refusal = postRefused(jiraFailure(response, await response.clone().text(), retryAt));
  if (!refusal) return response;
  const again = request.asGet === undefined ? undefined : await transport(...get(request.asGet));
  if (!again || (await isTooLong(again))) throw refusal;
  return again;
}

/** A 400 in Jira's own words is about the query. */
async function isTooLong(response: Response): Promise<boolean> {
  if (!REFUSED_LENGTH.includes(response.status)) return false;
  return errorMessagesIn(await response.clone().text()).length === 0;
}

/**
 * Parses an answer of Jira.
 * @throws {AppError} as {@link JiraClient} does, and `JIRA_UNEXPECTED` for an answer of another shape
 */
async function readAnswer<T>(response: Response, schema: Schema<T>, retryAt: RetryAt): Promise<T> {
  const body = await response.text();
  if (!response.ok) throw jiraFailure(response, body, retryAt);
  const parsed = v.safeParse(schema, parseJson(body));
  if (!parsed.success) throw unexpectedAnswer(response.status);
  return parsed.output;
}

function refusedQuery(body: string): AppError | undefined {
  const messages = errorMessagesIn(body);
  return messages.length > 0 ? jqlFailure(messages) : undefined;
}
