import * as v from 'valibot';
import { AppError } from '#contract/app-error';
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
import type { JiraRequest, Transport } from './transport';

type Schema<T> = v.GenericSchema<unknown, T>;

export type JiraCall = readonly [path: string, request: JiraRequest];

export const get = (path: string): JiraCall => [path, { method: 'GET' }];

/** A POST that only asks. */
export const ask = (path: string, body: object): JiraCall => [
  path,
  { method: 'POST', body: JSON.stringify(body), isSearch: true },
];

/** Proxies accept longer addresses, but how much longer differs. */
const GET_MAX_LENGTH = 2000;

/**
 * A GET, because what an access token of scope READ may do is nowhere said to include a POST; a POST
 * where the query is too long for an address.
 */
export function getOrAsk(path: string, body: object): JiraCall {
  const parameters = Object.entries(body).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  const address = `${path}?${new URLSearchParams(parameters).toString()}`;
  return address.length <= GET_MAX_LENGTH ? get(address) : ask(path, body);
}

/**
 * Calls of a Jira whose answers are parsed. Each throws what `JiraClient` says, and
 * `JIRA_UNEXPECTED` for an answer that is not of that shape.
 */
export interface JiraApi {
  read<T>(call: JiraCall, schema: Schema<T>): Promise<T>;
  /** A call with a query in it: a 400 is about the query. */
  query<T>(call: JiraCall, schema: Schema<T>): Promise<T>;
}

export function jiraApi(transport: Transport, retryAt: RetryAt): JiraApi {
  const read: JiraApi['read'] = async (call, schema) => {
    const response = await transport(...call);
    // To nobody, Jira also calls visible projects unknown: so this comes before what a 400 says.
    if ((response.ok || response.status === 400) && isAnonymous(response)) throw approvalExpired();
    return readAnswer(response, schema, retryAt);
  };
  return {
    read,
    query: (call, schema) =>
      read(call, schema).catch((error: unknown) => {
        throw error instanceof RefusedRequest ? (error.aboutQuery() ?? error) : error;
      }),
  };
}

/** @throws {AppError} for what is not a good answer of that shape */
async function readAnswer<T>(response: Response, schema: Schema<T>, retryAt: RetryAt): Promise<T> {
  const body = await response.text();
  if (response.status === 400) throw new RefusedRequest(body);
  if (!response.ok) throw jiraFailure(response, body, retryAt);
  const parsed = v.safeParse(schema, parseJson(body));
  if (!parsed.success) throw unexpectedAnswer(response.status);
  return parsed.output;
}

/** A 400. In a request without a query it is nothing that a reader could understand. */
class RefusedRequest extends AppError {
  readonly #body: string;

  constructor(body: string) {
    const { code, message, details } = unexpectedAnswer(400);
    super(code, message, { details });
    this.#body = body;
  }

  aboutQuery(): AppError | undefined {
    const messages = errorMessagesIn(this.#body);
    return messages.length > 0 ? jqlFailure(messages) : undefined;
  }
}
