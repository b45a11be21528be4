import * as v from 'valibot';
import type { WireError } from './app-error';
import type { ConnectionView, IncomingApprovalView, LinkChoice } from './application-link';
import type { ColumnChoice } from './columns';
import { type Invocations, nothing, ofLink, returnToSchema } from './invocation-payloads';
import type { IssueTable } from './issue-table';
import type { JqlSuggestion, JqlVocabulary } from './jql-vocabulary';
import type { INCOMING_SCOPES } from './link-configuration';
import { fieldIdSchema } from './field-id';
import {
  linkIdSchema,
  type MacroDefinition,
  macroDefinitionSchema,
  SOURCES_MAX,
} from './macro-definition';
import { tablePageSchema } from './table-page';
import { columnFiltersSchema } from './table-view';
import { SORT_COLUMNS_MAX, tableSortSchema } from './table-sort';

/**
 * The result of an invocation. A failure is a result too and not a rejected promise, because the bridge would
 * lose its code.
 */
export type InvocationResult<T> = { ok: true; value: T } | { ok: false; error: WireError };

/** The payloads of the macro viewer's invocations. */
export const macroPayloads = {
  loadTable: v.object({
    definition: macroDefinitionSchema,
    /** Which of the definition's sources is asked; absent for the first. Columns go by the ids of the definition. */
    source: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(SOURCES_MAX - 1))),
    /** The reader's order for this view, by columns of the table, the first of which decides; it is not stored. */
    sort: v.optional(
      v.pipe(v.array(tableSortSchema), v.minLength(1), v.maxLength(SORT_COLUMNS_MAX)),
    ),
    /** Conditions on columns of the table, where it is too long to be filtered in the browser. */
    filters: v.optional(columnFiltersSchema),
    /** Absent for as much of the table as one answer holds. */
    page: v.optional(tablePageSchema),
    /** Columns that this Jira did not describe a moment ago. */
    undescribed: v.optional(v.pipe(v.array(fieldIdSchema), v.maxLength(100))),
  }),
  beginAuthorization: v.object({ ...ofLink.entries, returnTo: returnToSchema }),
  /** Returns when the linked application last reported changed issues; nothing about the issues. */
  lastChange: ofLink,
  /** Throws for readers whom apps may not serve; a browser cannot tell guests apart. */
  checkReader: nothing,
};

/** Jira's ids of filters and boards. */
const numericId = v.pipe(v.string(), v.regex(/^\d{1,18}$/));

const shortText = v.pipe(v.string(), v.maxLength(255), v.regex(/^\P{Cs}*$/u));

/** The payloads of the macro dialog's invocations. */
export const macroConfigPayloads = {
  listLinkChoices: nothing,
  listColumnChoices: ofLink,
  /** Returns the fields and functions that a query can name. */
  jqlVocabulary: ofLink,
  /** Returns values of a field for what is typed; the field as the vocabulary writes it. */
  jqlSuggestions: v.object({ ...ofLink.entries, fieldName: shortText, typed: shortText }),
  /** Returns the query of a saved filter, or of a board, whose address was pasted. */
  savedQuery: v.union([
    v.object({ ...ofLink.entries, filterId: numericId }),
    v.object({ ...ofLink.entries, boardId: numericId }),
  ]),
  /**
   * Signs the definition if its link has a shared account, otherwise returns it unchanged. In a signed query the
   * conditions of saved filters have taken the place of the filters. The dialog calls it before it saves.
   */
  signDefinition: v.object({ definition: macroDefinitionSchema }),
};

/** 256 random bits, base64url. */
const ticket = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

/** The payloads of the invocations of the app's own page in Confluence. */
export const connectPayloads = {
  finishAuthorization: v.object({ ticket }),
  listConnections: nothing,
  disconnect: ofLink,
  /** Reads an authorization request of a linked application. `query` is the part of its URL after `?`. */
  readAuthorizationRequest: v.object({ query: v.pipe(v.string(), v.maxLength(8000)) }),
  decideAuthorization: v.object({
    requestId: ticket,
    allow: v.boolean(),
    /** The other links, of those that the page named, whose tables the person also lets the application read. */
    otherLinkIds: v.optional(v.pipe(v.array(linkIdSchema), v.maxLength(100))),
  }),
  /** Begins a new approval in place of one that has ended. */
  reconnect: ofLink,
  /** Lists the person's consents to requests of linked applications. */
  listIncomingApprovals: nothing,
  revokeIncomingApproval: ofLink,
  /** Removes what the app stores about the person, apart from what administrators did and entered for all readers. */
  deleteMyData: nothing,
};

interface MacroResults {
  loadTable: IssueTable;
  beginAuthorization: { authorizationUrl: string };
  /** ISO 8601; absent if nothing was reported. */
  lastChange: { at?: string };
  checkReader: null;
}
interface MacroConfigResults {
  listLinkChoices: LinkChoice[];
  listColumnChoices: ColumnChoice[];
  jqlVocabulary: JqlVocabulary;
  jqlSuggestions: JqlSuggestion[];
  savedQuery: { jql: string };
  signDefinition: MacroDefinition;
}
interface ConnectResults {
  finishAuthorization: AuthorizationOutcome;
  listConnections: ConnectionView[];
  readAuthorizationRequest: IncomingConsent;
  decideAuthorization: ConsentDecision;
  /** `revoked` tells whether the linked application confirmed that it revoked the approval too. */
  disconnect: { disconnected: true; revoked: boolean };
  reconnect: { authorizationUrl: string };
  listIncomingApprovals: IncomingApprovalView[];
  revokeIncomingApproval: { revoked: true };
  deleteMyData: { deleted: true };
}

/** What comes of an answer: `expired` if the request had ended before. */
export type ConsentDecision = { status: 'leave'; redirectTo: string } | { status: 'expired' };

/** What a linked application asks a person to consent to. */
export type IncomingConsent =
  | {
      status: 'ask';
      /** Identifies the request for `decideAuthorization`; valid once and for this person only. */
      requestId: string;
      link: { id: string; name: string; displayUrl: string };
      /** Other links that the person saved tables of; absent if there are none. */
      otherLinks?: { id: string; name: string; displayUrl: string }[];
      scope: (typeof INCOMING_SCOPES)[number][];
      /** Where the person is redirected to afterwards, whatever they decide. */
      redirectTo: string;
    }
  /** The client or its redirect URI is not known, so the person is not redirected. */
  | { status: 'refused'; reason: 'request' | 'request-token' | 'client' | 'redirect-uri' }
  /** The client has no redirect URI yet, and an administrator must first confirm this one. `host`: where it is. */
  | { status: 'held'; link: { id: string; name: string; displayUrl: string }; host: string }
  /** The request is invalid in another way, which the redirect reports to the application. */
  | { status: 'leave'; redirectTo: string };

/** The result of an authorization after the redirect from Jira; `returnTo` is present in either case. */
export type AuthorizationOutcome = { returnTo: string | null } & (
  { connected: true; connection: ConnectionView } | { connected: false; error: WireError }
);

export type MacroInvocations = Invocations<typeof macroPayloads, MacroResults>;
export type MacroConfigInvocations = Invocations<typeof macroConfigPayloads, MacroConfigResults>;
export type ConnectInvocations = Invocations<typeof connectPayloads, ConnectResults>;
