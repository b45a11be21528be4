import type { AppError } from '#contract/app-error';
import type { JqlSuggestion, JqlVocabulary } from '#contract/jql-vocabulary';
import type { PagePosition } from '#contract/table-page';

/** A field, as `/field` lists it. */
export interface JiraField {
  id: string;
  name: string;
  custom: boolean;
  schema: FieldSchema;
}

/** The kind of value that a field holds; empty for fields such as `issuekey`. */
export interface FieldSchema {
  type?: string | undefined;
  items?: string | undefined;
  system?: string | undefined;
  custom?: string | undefined;
}

/** An issue, with the fields that were requested. */
export interface JiraIssue {
  id?: string | undefined;
  key: string;
  /** By field id; the values are unparsed, because their shape depends on the field's schema. */
  fields: Record<string, unknown>;
}

/** A search for issues. */
export interface SearchRequest {
  jql: string;
  fieldIds: string[];
  /** At most so many issues, in as many requests as that takes. */
  maxResults: number;
  /** So many are enough for now: what is left of {@link maxResults} is asked for later. */
  enough?: number | undefined;
  /** Where a search ended that this one continues. */
  after?: PagePosition | undefined;
  /** False: what the query names and this user cannot see finds nothing. Only some Jiras can do so. */
  validate?: false;
  /** Columns that this Jira did not describe when it was asked a moment ago. */
  undescribed?: readonly string[] | undefined;
}

/** The issues that a search found. */
export interface SearchResult {
  issues: JiraIssue[];
  total: IssueTotal;
  /** By field id; the fields that Jira described with the issues. */
  described: Map<string, { name: string; schema: FieldSchema }>;
  /** Jira's own sentences about parts of the query that find nothing, one line each. */
  warnings: string[];
  /** Why there are fewer issues than requested although there are more: the client's limit of pages, or Jira's failure. */
  stoppedBy?: 'pages' | 'failure' | undefined;
  /** Where the rest of the requested issues begins; undefined if there is none, or it cannot be reached. */
  next?: PagePosition | undefined;
  /** The issues before {@link SearchRequest.after} are others than they were. */
  changed?: true | undefined;
}

/** The number of issues that a query finds for this user. */
export interface IssueTotal {
  count: number;
  precision: 'exact' | 'approximate' | 'at-least';
}

/** What a Jira states about itself. */
export interface ServerInfo {
  baseUrl: string;
  version: string;
  /** `Server` (also Data Center) or `Cloud`. */
  deploymentType: string;
}

interface JiraUser {
  /** Account id on Cloud, user name on Data Center. */
  name: string;
  displayName: string;
}

export interface JiraFilter {
  id: string;
  name: string;
  jql: string;
}

/** A change of one field of an issue. */
export interface FieldChange {
  /** ISO 8601. */
  at: string;
  fieldId: string;
  /** As text, in Jira's words; undefined if the field was empty. */
  from?: string | undefined;
  /** Likewise. */
  to?: string | undefined;
}

/**
 * A Jira, of either product, as one user sees it. Every call throws an AppError: `AUTHORIZATION_EXPIRED` when
 * Jira does not accept the token or treats the request as anonymous, `SCOPE_MISSING`, `CAPTCHA_REQUIRED`,
 * `NO_SITE_ACCESS`, `PROXY_SIGN_IN`, `REQUEST_REFUSED`, `RATE_LIMITED`, `JIRA_UNEXPECTED`, and what the transport
 * throws.
 */
export interface JiraClient {
  /** This Jira can search with a query that it does not validate. */
  readonly canSkipValidation: boolean;
  /**
   * Finds issues, in the order of the query.
   * @throws {AppError} also `JQL_INVALID`, `FIELD_UNKNOWN`, `PROJECT_HIDDEN`
   */
  search(request: SearchRequest): Promise<SearchResult>;
  /**
   * Counts the issues that a query finds.
   * @throws {AppError} also what a search throws
   */
  count(jql: string): Promise<IssueTotal>;
  /**
   * Runs a query by POST, as long queries and details of many issues need it, and ignores what it finds.
   * @throws {AppError} `REQUEST_REFUSED` if something refuses POST
   */
  checkPost(): Promise<void>;
  /**
   * Checks a query without running it: tested, not yet called, because a preview tells the same.
   * @returns the error that a search with this query would throw, or undefined if Jira accepts the query
   */
  checkJql(jql: string): Promise<AppError | undefined>;
  /** The fields, functions and reserved words that this Jira completes. */
  jqlVocabulary(): Promise<JqlVocabulary>;
  /**
   * Suggests values of a field that begin with a text.
   * @param fieldName as the vocabulary names it
   */
  jqlSuggestions(fieldName: string, typed: string): Promise<JqlSuggestion[]>;
  fields(): Promise<JiraField[]>;
  myself(): Promise<JiraUser>;
  serverInfo(): Promise<ServerInfo>;
  filter(id: string): Promise<JiraFilter>;
  /**
   * Finds filters whose names contain a text, of those that this user sees; on Data Center, which has no search for
   * filters, of the user's favorites.
   */
  filtersNamed(name: string): Promise<JiraFilter[]>;
  /** The id of the saved filter whose issues a board of Jira Software shows. */
  boardFilterId(boardId: string): Promise<string>;
  /**
   * Fetches issues by their keys. Issues that do not exist or that this user may not see are left out.
   * @param keys at most 100
   */
  issuesByKey(keys: readonly string[], fieldIds: string[]): Promise<JiraIssue[]>;
  /**
   * Fetches the changes of some fields of some issues, oldest first.
   * @param issues at most 1,000, as a search found them
   * @returns by issue key; issues without such a change may be missing
   */
  changelogs(
    issues: readonly Pick<JiraIssue, 'id' | 'key'>[],
    fieldIds: string[],
  ): Promise<Map<string, FieldChange[]>>;
}
