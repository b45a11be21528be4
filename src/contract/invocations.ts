import * as v from 'valibot';
import type { WireError } from './app-error';
import type { ConnectionView, IncomingApprovalView, LinkChoice } from './application-link';
import type { ColumnChoice } from './columns';
import { type Invocations, nothing, ofLink, returnToSchema } from './invocation-payloads';
import type { IssueTable } from './issue-table';
import type { INCOMING_SCOPES } from './link-configuration';
import { fieldIdSchema, type MacroDefinition, macroDefinitionSchema } from './macro-definition';
import { SORT_DIRECTIONS } from './table-sort';

/**
 * Every call across the bridge: its payload (parsed by the backend from `unknown`) and its result.
 * A failure is a result too, so that its code survives the bridge.
 */
export type InvocationResult<T> = { ok: true; value: T } | { ok: false; error: WireError };

const tableSortSchema = v.object({
  fieldId: fieldIdSchema,
  direction: v.picklist(SORT_DIRECTIONS),
});

export const macroPayloads = {
  loadTable: v.object({
    definition: macroDefinitionSchema,
    /** The reader's own wish for this view, by one of the columns; nobody keeps it. */
    sort: v.optional(tableSortSchema),
  }),
  beginAuthorization: v.object({ ...ofLink.entries, returnTo: returnToSchema }),
  /** When the linked application last reported changed issues; nothing about the issues. */
  lastChange: ofLink,
};

/** Jira's ids of filters and boards. */
const numericId = v.pipe(v.string(), v.regex(/^\d{1,18}$/));

export const macroConfigPayloads = {
  listLinkChoices: nothing,
  listColumnChoices: ofLink,
  /** The query of a saved filter, or of a board, whose address was pasted. */
  savedQuery: v.union([
    v.object({ ...ofLink.entries, filterId: numericId }),
    v.object({ ...ofLink.entries, boardId: numericId }),
  ]),
  /**
   * What the dialog does last: for a link with a shared account the backend signs the definition, others
   * come back as they are.
   */
  signDefinition: v.object({
    definition: macroDefinitionSchema,
    /** Of the page or blog post that holds the macro. */
    contentId: v.optional(v.pipe(v.string(), v.regex(/^\d{1,20}$/))),
  }),
};

/** 256 random bits, base64url. */
const ticket = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

export const connectPayloads = {
  finishAuthorization: v.object({ ticket }),
  listConnections: nothing,
  disconnect: ofLink,
  /** A request of a linked application that came to this page: what is behind its `?`. */
  readAuthorizationRequest: v.object({ query: v.pipe(v.string(), v.maxLength(8000)) }),
  decideAuthorization: v.object({ requestId: ticket, allow: v.boolean() }),
  /** Approves again what has ended, from the page of one's connections. */
  reconnect: ofLink,
  /** The other direction: what the person allowed linked applications. */
  listIncomingApprovals: nothing,
  revokeIncomingApproval: ofLink,
};

interface MacroResults {
  loadTable: IssueTable;
  beginAuthorization: { authorizationUrl: string };
  /** ISO 8601; absent while nothing was reported. */
  lastChange: { at?: string };
}
interface MacroConfigResults {
  listLinkChoices: LinkChoice[];
  listColumnChoices: ColumnChoice[];
  savedQuery: { jql: string };
  signDefinition: MacroDefinition;
}
interface ConnectResults {
  finishAuthorization: AuthorizationOutcome;
  listConnections: ConnectionView[];
  readAuthorizationRequest: IncomingConsent;
  decideAuthorization: { status: 'leave'; redirectTo: string } | { status: 'expired' };
  /** Whether the linked application confirmed that it withdrew the approval too. */
  disconnect: { disconnected: true; revoked: boolean };
  reconnect: { authorizationUrl: string };
  listIncomingApprovals: IncomingApprovalView[];
  revokeIncomingApproval: { revoked: true };
}

/** What a linked application asks the person for who came to this page with its request. */
export type IncomingConsent =
  | {
      status: 'ask';
      /** To decide with; it works once, and for this person only. */
      requestId: string;
      link: { id: string; name: string; displayUrl: string };
      scope: (typeof INCOMING_SCOPES)[number][];
      /** Where the person goes afterwards, either way. */
      redirectTo: string;
    }
  /** Nobody is sent anywhere: the client or its address is not known. */
  | { status: 'refused'; reason: 'request' | 'client' | 'redirect-uri' }
  /** The request is wrong in another way, which the application is told. */
  | { status: 'leave'; redirectTo: string };

/** How the way back from Jira ended; `returnTo` is known either way. */
export type AuthorizationOutcome = { returnTo: string | null } & (
  { connected: true; connection: ConnectionView } | { connected: false; error: WireError }
);

export type MacroInvocations = Invocations<typeof macroPayloads, MacroResults>;
export type MacroConfigInvocations = Invocations<typeof macroConfigPayloads, MacroConfigResults>;
export type ConnectInvocations = Invocations<typeof connectPayloads, ConnectResults>;
