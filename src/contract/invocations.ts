import * as v from 'valibot';
import type { WireError } from './app-error';
import type {
  ApplicationLinkView,
  ColumnChoice,
  ConnectionView,
  LinkChoice,
  LinkStatus,
} from './application-link';
import type { IssueTable } from './issue-table';
import { fieldIdSchema, linkIdSchema, macroDefinitionSchema } from './macro-definition';
import { SORT_DIRECTIONS } from './table-sort';

/**
 * Every call across the bridge: its payload (parsed by the backend from `unknown`) and its result.
 * A failure is a result too, so that its code survives the bridge.
 */
export type InvocationResult<T> = { ok: true; value: T } | { ok: false; error: WireError };

const nothing = v.optional(v.object({}));
const link = v.object({ linkId: linkIdSchema });
const tableSortSchema = v.object({
  fieldId: fieldIdSchema,
  direction: v.picklist(SORT_DIRECTIONS),
});
const ANY_SITE = 'https://site.invalid';

/**
 * A path of Confluence on the same site, to come back to, which no parser reads as anything else; null
 * when the consent has a tab of its own.
 */
const returnTo = v.nullable(
  v.pipe(
    v.string(),
    v.maxLength(2000),
    v.regex(/^\/wiki(?:[/?#]|$)/),
    v.check((path) => new URL(path, ANY_SITE).href === ANY_SITE + path),
  ),
);
const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));

export const macroPayloads = {
  loadTable: v.object({
    definition: macroDefinitionSchema,
    /** The reader's own wish for this view, by one of the columns; nobody keeps it. */
    sort: v.optional(tableSortSchema),
  }),
  beginAuthorization: v.object({ linkId: linkIdSchema, returnTo }),
};

export const macroConfigPayloads = {
  listLinkChoices: nothing,
  listColumnChoices: link,
};

export const adminPayloads = {
  listLinks: nothing,
  /** Reserves an identity, because the redirect URI belongs to the link and is needed first. */
  prepareLink: nothing,
  createLink: v.object({
    linkId: linkIdSchema,
    name: text(100),
    url: text(450),
    clientId: text(255),
    clientSecret: text(1000),
    scope: text(255),
  }),
  testConnection: link,
  deleteLink: link,
};

/** 256 random bits, base64url. */
const ticket = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

export const connectPayloads = {
  finishAuthorization: v.object({ ticket }),
  listConnections: nothing,
  disconnect: link,
};

interface MacroResults {
  loadTable: IssueTable;
  beginAuthorization: { authorizationUrl: string };
}
interface MacroConfigResults {
  listLinkChoices: LinkChoice[];
  listColumnChoices: ColumnChoice[];
}
interface AdminResults {
  listLinks: ApplicationLinkView[];
  prepareLink: { linkId: string; redirectUri: string };
  createLink: ApplicationLinkView;
  testConnection: LinkStatus;
  deleteLink: { deleted: true };
}
interface ConnectResults {
  finishAuthorization: AuthorizationOutcome;
  listConnections: ConnectionView[];
  disconnect: { disconnected: true };
}

/** How the way back from Jira ended; `returnTo` is known either way. */
export type AuthorizationOutcome = { returnTo: string | null } & (
  { connected: true; connection: ConnectionView } | { connected: false; error: WireError }
);

type Invocations<P extends Record<string, v.GenericSchema>, R extends Record<keyof P, unknown>> = {
  [K in keyof P]: { payload: v.InferInput<P[K]>; parsed: v.InferOutput<P[K]>; result: R[K] };
};

export type MacroInvocations = Invocations<typeof macroPayloads, MacroResults>;
export type MacroConfigInvocations = Invocations<typeof macroConfigPayloads, MacroConfigResults>;
export type AdminInvocations = Invocations<typeof adminPayloads, AdminResults>;
export type ConnectInvocations = Invocations<typeof connectPayloads, ConnectResults>;
