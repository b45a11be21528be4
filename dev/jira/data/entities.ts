/** An entity of Jira's REST v2. All entities here lack what depends on the base URL: `self`, icons, avatars. */
export interface NamedEntity {
  id: string;
  name: string;
  description?: string | undefined;
}

export interface JiraUser {
  name: string;
  /** `JIRAUSER10100` */
  key: string;
  displayName: string;
  emailAddress?: string | undefined;
  active: boolean;
  /** IANA name of the zone in which Jira computes days. */
  timeZone: string;
}

export interface IssueType extends NamedEntity {
  subtask: boolean;
}

export type StatusCategoryKey = 'undefined' | 'new' | 'indeterminate' | 'done';

export interface StatusCategory {
  id: number;
  key: StatusCategoryKey;
  colorName: string;
  name: string;
}

export interface Status extends NamedEntity {
  statusCategory: StatusCategory;
}

export interface Version extends NamedEntity {
  archived: boolean;
  released: boolean;
  /** `YYYY-MM-DD` */
  startDate?: string | undefined;
  releaseDate?: string | undefined;
}

export interface ProjectReference {
  id: string;
  key: string;
  name: string;
  projectTypeKey?: string | undefined;
  projectCategory?: NamedEntity | undefined;
}

export interface Project extends ProjectReference {
  description?: string | undefined;
  /** User name. */
  lead?: string | undefined;
  /** In the order of the release plan, which comparisons of versions follow. */
  versions: Version[];
  components: NamedEntity[];
}

/** A board of type scrum; other boards have no sprints. */
export interface Board {
  id: number;
  name: string;
  /** Key of the project of the board; undefined if it is unknown. */
  projectKey: string | undefined;
}

export type SprintState = 'future' | 'active' | 'closed';

export interface Sprint {
  id: number;
  boardId: number;
  state: SprintState;
  name: string;
  startDate?: string | undefined;
  endDate?: string | undefined;
  completeDate?: string | undefined;
  goal?: string | undefined;
}

export interface SecurityLevel extends NamedEntity {
  /** Names of the users who see issues of this level. */
  members: readonly string[];
}

export interface Filter extends NamedEntity {
  jql: string;
  /** User name. */
  owner: string;
  /** The users who see the filter besides its owner. */
  shares: readonly FilterShare[];
  favouriteOf: readonly string[];
}

/** A share with all users, a group (by name), the users who may browse a project (by key), or a user (by name). */
export type FilterShare =
  | { type: 'loggedin' }
  | { type: 'group'; group: string }
  | { type: 'project'; project: string }
  | { type: 'user'; user: string };

export interface LinkType {
  id: string;
  name: string;
  inward: string;
  outward: string;
}

/** One change of a field. */
export interface Change {
  /** Milliseconds since the epoch. */
  at: number;
  /** User name. */
  author: string;
  field: HistoryField;
  from: NamedEntity | undefined;
  to: NamedEntity | undefined;
}

/** The fields whose history JQL can search. */
export type HistoryField =
  'assignee' | 'reporter' | 'status' | 'priority' | 'resolution' | 'fixVersion';

/** `schema` of GET /field. */
export interface FieldSchema {
  type: string;
  items?: string;
  system?: string;
  custom?: string;
  customId?: number;
}

/** One entry of GET /field. */
export interface FieldDescription {
  id: string;
  name: string;
  custom: boolean;
  orderable: boolean;
  navigable: boolean;
  searchable: boolean;
  clauseNames: string[];
  schema?: FieldSchema;
}
