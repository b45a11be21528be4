import type { AppError } from '#contract/app-error';

export interface JiraField {
  id: string;
  name: string;
  custom: boolean;
  schema: FieldSchema;
}

/** What kind of value a field holds; empty for fields such as `issuekey`. */
export interface FieldSchema {
  type?: string | undefined;
  items?: string | undefined;
  system?: string | undefined;
  custom?: string | undefined;
}

export interface JiraIssue {
  id?: string | undefined;
  key: string;
  /** Field id to value, unparsed: its shape depends on the field's schema. */
  fields: Record<string, unknown>;
}

export interface SearchRequest {
  jql: string;
  fieldIds: string[];
  /** So many issues at most, in as many requests as that takes. */
  maxResults: number;
}

export interface SearchResult {
  issues: JiraIssue[];
  total: IssueTotal;
  /** The fields of this answer that Jira described. */
  described: Map<string, { name: string; schema: FieldSchema }>;
}

/** How many issues a query finds for this user. */
export interface IssueTotal {
  count: number;
  precision: 'exact' | 'approximate' | 'at-least';
}

export interface ServerInfo {
  baseUrl: string;
  version: string;
  /** `Server` (also Data Center) or `Cloud`. */
  deploymentType: string;
}

interface JiraUser {
  name: string;
  displayName: string;
}

interface JiraFilter {
  id: string;
  name: string;
  jql: string;
}

/** What a query can be made of, as far as this user sees it. */
interface JqlVocabulary {
  fields: JqlField[];
  functions: JqlFunction[];
  reservedWords: string[];
}

interface JqlField {
  /** As it is written in a query, quoted where it must be. */
  value: string;
  displayName: string;
  operators: string[];
  /** Java classes of its values; a function fits where they meet. */
  types: string[];
  orderable: boolean;
  /** Jira suggests values for it. */
  suggests: boolean;
}

interface JqlFunction {
  value: string;
  displayName: string;
  isList: boolean;
  types: string[];
}

interface JqlSuggestion {
  /** As it is written in a query, quoted where it must be. */
  value: string;
  displayName: string;
}

/** One field of an issue that changed. */
export interface FieldChange {
  /** ISO 8601. */
  at: string;
  fieldId: string;
  /** As text, in Jira's words; undefined: nothing. */
  from?: string | undefined;
  to?: string | undefined;
}

/**
 * The Jira that the app talks to, whichever product is behind it.
 * Every call throws AppError: `AUTHORIZATION_EXPIRED` when Jira treats the request as nobody's,
 * `SCOPE_MISSING`, `CAPTCHA_REQUIRED`, `NO_SITE_ACCESS`, `RATE_LIMITED`, `JIRA_UNEXPECTED`, and what
 * the transport throws.
 */
export interface JiraClient {
  /** @throws {AppError} also `JQL_INVALID`, `FIELD_UNKNOWN`, `PROJECT_HIDDEN` */
  search(request: SearchRequest): Promise<SearchResult>;
  /** @throws {AppError} also what a search throws */
  count(jql: string): Promise<IssueTotal>;
  /**
   * Like the two after it for a query editor that completes and checks JQL: tested, not yet called.
   * @returns the error that a search with this query would throw, or undefined if Jira accepts the query
   */
  checkJql(jql: string): Promise<AppError | undefined>;
  /** The fields, functions and reserved words that this Jira completes. */
  jqlVocabulary(): Promise<JqlVocabulary>;
  /** Values of a field that begin with what was typed. @param fieldName as in the vocabulary */
  jqlSuggestions(fieldName: string, typed: string): Promise<JqlSuggestion[]>;
  fields(): Promise<JiraField[]>;
  myself(): Promise<JiraUser>;
  serverInfo(): Promise<ServerInfo>;
  filter(id: string): Promise<JiraFilter>;
  /** The saved filter that a board of Jira Software shows. */
  boardFilterId(boardId: string): Promise<string>;
  /**
   * Issues by their keys: those of them that are there and that this user may see.
   * @param keys at most 100
   */
  issuesByKey(keys: readonly string[], fieldIds: string[]): Promise<JiraIssue[]>;
  /**
   * When these fields of these issues changed, oldest first.
   * @param issues at most 1,000, as a search found them
   * @returns by issue key; issues without such a change may be missing
   */
  changelogs(
    issues: readonly Pick<JiraIssue, 'id' | 'key'>[],
    fieldIds: string[],
  ): Promise<Map<string, FieldChange[]>>;
}
