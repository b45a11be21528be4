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
  key: string;
  /** Field id to value, unparsed: its shape depends on the field's schema. */
  fields: Record<string, unknown>;
}

export interface SearchRequest {
  jql: string;
  fieldIds: string[];
  startAt: number;
  maxResults: number;
}

export interface SearchPage {
  issues: JiraIssue[];
  total: number;
  /** The fields of this answer that Jira described. */
  described: Map<string, { name: string; schema: FieldSchema }>;
}

export interface ServerInfo {
  baseUrl: string;
  version: string;
  /** `Server` (also Data Center) or `Cloud`. */
  deploymentType: string;
}

export interface JiraUser {
  name: string;
  displayName: string;
}

export interface JiraFilter {
  id: string;
  name: string;
  jql: string;
}

/**
 * The Jira that the app talks to, whichever product is behind it.
 * Every call throws AppError: `AUTHORIZATION_EXPIRED` when Jira treats the request as nobody's,
 * `NO_SITE_ACCESS`, `RATE_LIMITED`, `JIRA_UNEXPECTED`, and what the transport throws.
 */
export interface JiraClient {
  /** @throws AppError also `JQL_INVALID`, `FIELD_UNKNOWN`, `PROJECT_HIDDEN` */
  search(request: SearchRequest): Promise<SearchPage>;
  fields(): Promise<JiraField[]>;
  myself(): Promise<JiraUser>;
  filter(id: string): Promise<JiraFilter>;
}
