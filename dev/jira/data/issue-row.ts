import type {
  Change,
  IssueType,
  JiraUser,
  NamedEntity,
  ProjectReference,
  Status,
  Version,
} from './entities';

/** The `fields` of a REST v2 issue: what every issue has is typed, everything else is looked at. */
export interface IssueFields {
  summary: string;
  issuetype: IssueType;
  project: ProjectReference;
  status: Status;
  /** `2024-05-17T04:26:21.613+0000` */
  created: string;
  updated: string;
  assignee?: JiraUser | null;
  reporter?: JiraUser | null;
  creator?: JiraUser | null;
  priority?: NamedEntity | null;
  resolution?: NamedEntity | null;
  resolutiondate?: string | null;
  fixVersions?: Version[] | null;
  versions?: Version[] | null;
  components?: NamedEntity[] | null;
  labels?: string[] | null;
  security?: NamedEntity | null;
  [field: string]: unknown;
}

/** What a generator or a file gives. */
export interface RawIssue {
  id: string;
  key: string;
  fields: IssueFields;
  /** User names. */
  voters?: readonly string[];
  watchers?: readonly string[];
  /** Without one, a history is made up from the dates of the issue. */
  history?: readonly Change[];
}

/** An issue in memory. */
export interface IssueRow extends RawIssue {
  /** Position in the data set: caches are arrays by it. */
  readonly index: number;
  readonly number: number;
  readonly projectKey: string;
}

export function createIssueRow(raw: RawIssue, index: number): IssueRow {
  const dash = raw.key.lastIndexOf('-');
  return {
    ...raw,
    index,
    number: Number(raw.key.slice(dash + 1)),
    projectKey: raw.fields.project.key,
  };
}
