/** Jira's REST v2 shapes, without what depends on the base URL (`self`, icons, avatars). */
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
  /** IANA name: Jira computes days in this zone. */
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
  /** In the order of the release plan: comparisons of versions follow it. */
  versions: Version[];
  components: NamedEntity[];
}

/** Of type scrum: the others have no sprints. */
export interface Board {
  id: number;
  name: string;
  /** Key of the project that it belongs to; undefined where nothing tells. */
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
  /** User names that see issues of this level. */
  members: readonly string[];
}

export interface Filter extends NamedEntity {
  jql: string;
  /** User name. */
  owner: string;
  /** Who sees it besides its owner; empty: nobody. */
  shares: readonly FilterShare[];
  favouriteOf: readonly string[];
}

export type FilterShare =
  | { type: 'loggedin' }
  /** Its name. */
  | { type: 'group'; group: string }
  /** Its key: who may browse it. */
  | { type: 'project'; project: string }
  /** The user's name. */
  | { type: 'user'; user: string };

export interface LinkType {
  id: string;
  name: string;
  inward: string;
  outward: string;
}

/** One field that changed. `from` and `to` are ids; the names are what the history shows. */
export interface Change {
  /** Milliseconds since the epoch. */
  at: number;
  /** User name. */
  author: string;
  field: HistoryField;
  from: NamedEntity | undefined;
  to: NamedEntity | undefined;
}

/** The fields whose past JQL can search. */
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
