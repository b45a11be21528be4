import { invoke, NavigationTarget, router, view } from '@forge/bridge';
import * as v from 'valibot';
import { AppError, APP_ERROR_CODES, type WireError } from '#contract/app-error';
import { UNIDENTIFIED_ACCOUNT } from '#contract/unidentified-account';
import type { InvocationResult } from '#contract/invocations';

/** The parts of Forge's context that the resources read. */
export interface ResourceContext {
  /** `en-US` */
  locale: string;
  /** IANA name. */
  timeZone: string;
  /** `https://hello.atlassian.net` */
  siteUrl: string;
  /** Undefined for somebody who has not signed in. */
  accountId: string | undefined;
  /** Of the macro on its page. */
  localId?: string | undefined;
  /** Depends on the module: `content`, `config`, `isEditing` for a macro. */
  extension: Record<string, unknown>;
}

type Payload = Record<string, unknown> | undefined;
type InvocationMap = Record<string, { payload: Payload; result: unknown }>;

/** Calls a resolver function; the name decides the payload and the result. */
export type Invoke<M extends InvocationMap> = <K extends keyof M & string>(
  name: K,
  ...payload: undefined extends M[K]['payload'] ? [] : [payload: M[K]['payload']]
) => Promise<M[K]['result']>;

/**
 * The bridge's `invoke`, typed by the contract.
 * @throws {AppError} always an AppError: the backend's, `PLATFORM_BUSY` when a limit of Forge refused the call, or
 *   `UNEXPECTED` when the platform gave no answer
 */
export function createInvoke<M extends InvocationMap>(): Invoke<M> {
  return async (name, ...payload) => {
    const result = await reachBackend(name, payload[0]);
    if (result.ok) return result.value;
    throw toAppError(result.error);
  };
}

async function reachBackend(name: string, payload: Payload): Promise<InvocationResult<unknown>> {
  let answer: unknown;
  try {
    answer = await invoke(name, payload, { rateLimitProperties: true });
  } catch (cause) {
    throw failureOf(name, cause);
  }
  const result = bodyOf(answer);
  if (isInvocationResult(result)) return result;
  throw new AppError('UNEXPECTED', `"${name}" gave no result.`);
}

/** With metadata the answer is wrapped; a platform that knows no metadata gives it as it is. */
const bodyOf = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null && 'body' in answer ? answer.body : answer;

function failureOf(name: string, cause: unknown): AppError {
  const message = `Confluence could not run "${name}".`;
  const retryAt = limitResetIn(cause);
  return retryAt !== undefined || isLimit(cause)
    ? new AppError('PLATFORM_BUSY', message, { cause, ...(retryAt && { details: { retryAt } }) })
    : new AppError('UNEXPECTED', message, { cause });
}

/** How `invoke` rejects beyond a limit is documented only for its metadata; the bridge's own limit only has words. */
function isLimit(cause: unknown): boolean {
  const { name, message, code, status } = (cause ?? {}) as Record<string, unknown>;
  return /\b429\b|too.?many.?requests|rate.?limit/i.test([name, message, code, status].join(' '));
}

const limitSchema = v.object({
  metadata: v.object({
    rateLimitProperties: v.object({
      // Seconds since the epoch.
      rateLimitReset: v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e12)),
    }),
  }),
});

/**
 * @returns ISO 8601, when the window of the limit ends; undefined for another failure
 * @see https://developer.atlassian.com/platform/forge/limits-invocation/
 */
function limitResetIn(cause: unknown): string | undefined {
  const parsed = v.safeParse(limitSchema, cause);
  if (!parsed.success) return undefined;
  return new Date(parsed.output.metadata.rateLimitProperties.rateLimitReset * 1_000).toISOString();
}

function isInvocationResult(answer: unknown): answer is InvocationResult<unknown> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

/** A code of another version of the backend becomes `UNEXPECTED`. */
export function toAppError({ code, message, details }: WireError): AppError {
  const known = APP_ERROR_CODES.includes(code) ? code : 'UNEXPECTED';
  return new AppError(known, message, details ? { details } : {});
}

/** Reads the context of the module, as Confluence gives it to this frame. */
export async function readContext(): Promise<ResourceContext> {
  const { locale, timezone, siteUrl, accountId, localId, extension } = await view.getContext();
  return {
    locale,
    timeZone: timezone,
    siteUrl,
    accountId: personIn(accountId),
    localId,
    extension,
  };
}

/** Anonymous readers share one account id where Forge gives them any. */
const personIn = (accountId: string | undefined) =>
  accountId === UNIDENTIFIED_ACCOUNT ? undefined : accountId;

/** Makes Confluence put its theme (design tokens, light or dark) on this document. */
export const enableTheme = (): Promise<void> => view.theme.enable();

/** Goes to another page of this site: the frame is sandboxed, so only Confluence can navigate its tab. */
export const goToPage = (path: string): Promise<void> => router.navigate(path);

/**
 * Opens an address of another site in a new tab. Confluence asks the person first, and rejects if they stay.
 * @returns whether the new tab was opened
 * @see https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/router/
 */
export const openOtherSite = (url: string): Promise<boolean> =>
  router.open(url).then(
    () => true,
    () => false,
  );

/** Goes to the app's page where people see and end their approvals. The key is that of `manifest.yml`. */
export const goToConnections = (): Promise<void> =>
  router.navigate({ target: NavigationTarget.Module, moduleKey: 'jira-connections' });

/**
 * @returns path and query of a page's view, to come back to where this macro stands on it; the site's
 *   start page if it has none yet
 */
export async function readPagePath(contentId: string | undefined): Promise<string> {
  if (contentId === undefined) return SITE_START;
  try {
    const [url, { localId }] = await Promise.all([
      router.getUrl({ target: NavigationTarget.ContentView, contentId }),
      view.getContext(),
    ]);
    return url ? url.pathname + url.search + blockAnchor(localId) : SITE_START;
  } catch {
    return SITE_START;
  }
}

/** Confluence's renderer scrolls to the block of this id (`useScrollToBlock` of `@atlaskit/renderer`). */
const blockAnchor = (localId: string) => (/^[\w-]+$/.test(localId) ? `#block-${localId}` : '');

const SITE_START = '/wiki';
