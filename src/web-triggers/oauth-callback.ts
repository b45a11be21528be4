import * as v from 'valibot';
import { logFailure } from '../resolvers/log-failure';
import {
  type AuthorizationResponse,
  parseAuthorizationResponse,
} from '#core/oauth/authorization-response';
import { isBusy } from './busy';

export type ParkResponse = (
  linkId: string,
  response: AuthorizationResponse,
) => Promise<string | undefined>;

interface WebTriggerAnswer {
  statusCode: number;
  headers: Record<string, string[]>;
  body: string;
}

/** `userPath` is the part of the path after the web trigger's own. */
const requestSchema = v.object({
  method: v.literal('GET'),
  userPath: v.string(),
  queryParameters: v.record(v.string(), v.array(v.string())),
});

const CALLBACK_PATH = /^\/?cb\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?$/;

/** The URL holds the code and the state, so it must be neither cached nor sent as a referrer. */
const HEADERS = {
  'Cache-Control': ['no-store'],
  'Referrer-Policy': ['no-referrer'],
  'X-Content-Type-Options': ['nosniff'],
};

/** A fixed text, so that nothing of the request is ever shown. */
const page = (statusCode: number, heading: string, text: string): WebTriggerAnswer => ({
  statusCode,
  headers: {
    ...HEADERS,
    'Content-Type': ['text/html; charset=utf-8'],
    'Content-Security-Policy': ["default-src 'none'"],
  },
  body:
    '<!doctype html><html lang="en"><title>Jira connection</title>' +
    `<h1>${heading}</h1><p>${text}</p></html>`,
});

const INVALID = page(
  400,
  'This sign-in link is no longer valid',
  'It was already used, it has expired, or it belongs to another site. ' +
    'Close this page and connect again from the Confluence page.',
);

const BUSY = page(
  503,
  'Confluence limits this app at the moment',
  'Wait a minute, then reload this page. ' +
    'If the sign-in link is no longer valid then, connect again from the Confluence page.',
);

/**
 * The web trigger that linked applications redirect browsers to: a public URL, where the user is not known.
 * @see https://developer.atlassian.com/platform/forge/events-reference/web-trigger/
 */
export function oauthCallbackHandler(park: ParkResponse) {
  return async (request: unknown): Promise<WebTriggerAnswer> => {
    const parsed = v.safeParse(requestSchema, request);
    if (!parsed.success) return INVALID;
    const { userPath, queryParameters } = parsed.output;
    const linkId = CALLBACK_PATH.exec(userPath)?.[1];
    const response = parseAuthorizationResponse(queryParameters);
    if (!linkId || !response) return INVALID;
    try {
      const location = await park(linkId, response);
      return location === undefined ? INVALID : redirectTo(location);
    } catch (error) {
      if (isBusy(error)) return BUSY;
      logFailure('oauth-callback', error);
      return { ...INVALID, statusCode: 500 };
    }
  };
}

function redirectTo(location: string): WebTriggerAnswer {
  return { statusCode: 303, headers: { ...HEADERS, Location: [location] }, body: '' };
}
