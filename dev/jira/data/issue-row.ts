import type {
  Change,
  IssueType,
  JiraUser,
  NamedEntity,
  ProjectReference,
  Status,
  Version,
} from './entities';

/** The `fields` of a REST v2 issue. Fields that the stand-in uses are typed; any other field is unknown. */
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

/** An issue as a file or the company provides it. */
export interface RawIssue {
  id: string;
  key: string;
  fields: IssueFields;
  /** User names, as `watchers`. */
  voters?: readonly string[];
  watchers?: readonly string[];
  /** undefined: a history is invented from the dates of the issue. */
  history?: readonly Change[];
}

/** An issue of a data set. */
export interface IssueRow extends RawIssue {
  /** Position in the data set, by which caches keep their values. */
  readonly index: number;
  readonly number: number;
  readonly projectKey: string;
}

/** @param index position in the data set */
export function createIssueRow(raw: RawIssue, index: number): IssueRow {
  const dash = raw.key.lastIndexOf('-');
  return {
    ...raw,
    index,
    number: Number(raw.key.slice(dash + 1)),
    projectKey: raw.fields.project.key,
  };
}
