import type {
  Board,
  FieldDescription,
  Filter,
  IssueType,
  JiraUser,
  LinkType,
  NamedEntity,
  Project,
  SecurityLevel,
  Sprint,
  Status,
} from './entities';
import { createIssueRow, type IssueRow, type RawIssue } from './issue-row';

/** The entities to which issues refer. */
export interface Catalogue {
  users: readonly JiraUser[];
  /** Group name to user names. */
  groups: ReadonlyMap<string, readonly string[]>;
  projects: readonly Project[];
  issueTypes: readonly IssueType[];
  statuses: readonly Status[];
  /** Highest first. */
  priorities: readonly NamedEntity[];
  resolutions: readonly NamedEntity[];
  boards: readonly Board[];
  sprints: readonly Sprint[];
  securityLevels: readonly SecurityLevel[];
  linkTypes: readonly LinkType[];
  customFields: readonly FieldDescription[];
  filters: readonly Filter[];
}

/** What users may see. */
interface Permissions {
  /** @param userName undefined: anonymous */
  canBrowse(userName: string | undefined, projectKey: string): boolean;
  canSee(userName: string | undefined, issue: IssueRow): boolean;
  /** Ids of the fields that do not exist for that user. */
  hiddenFields(userName: string | undefined): ReadonlySet<string>;
}

/** The issues of one Jira, and everything to which they refer. It does not change. */
export interface Dataset extends Omit<Catalogue, 'users'> {
  readonly issues: readonly IssueRow[];
  readonly byKey: ReadonlyMap<string, IssueRow>;
  readonly users: ReadonlyMap<string, JiraUser>;
  readonly permissions: Permissions;
  /** How queries name users: Data Center by name, Cloud by account id. */
  readonly usersBy: 'name' | 'accountId';
}

/** @param browse whether a user may browse a project */
export function createDataset(
  issues: readonly RawIssue[],
  catalogue: Catalogue,
  browse: (userName: string, projectKey: string) => boolean,
): Dataset {
  const rows = issues.map(createIssueRow);
  return {
    ...catalogue,
    issues: rows,
    byKey: new Map(rows.map((row) => [row.key.toUpperCase(), row])),
    users: new Map(catalogue.users.map((user) => [user.name, user])),
    permissions: createPermissions(catalogue.securityLevels, browse),
    usersBy: 'name',
  };
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Hides fields from users.
 * @param hidden user name to field ids
 */
export function hideFields(
  data: Dataset,
  hidden: Readonly<Record<string, readonly string[]>> = {},
): Dataset {
  const byUser = new Map(Object.entries(hidden).map(([name, ids]) => [name, new Set(ids)]));
  const hiddenFields: Permissions['hiddenFields'] = (userName) =>
    byUser.get(userName ?? '') ?? NOTHING;
  return { ...data, permissions: { ...data.permissions, hiddenFields } };
}

function createPermissions(
  levels: readonly SecurityLevel[],
  browse: (userName: string, projectKey: string) => boolean,
): Permissions {
  const members = new Map(levels.map((level) => [level.id, new Set(level.members)]));
  const canBrowse: Permissions['canBrowse'] = (userName, projectKey) =>
    userName !== undefined && browse(userName, projectKey);
  return {
    canBrowse,
    canSee: (userName, issue) => {
      if (userName === undefined || !canBrowse(userName, issue.projectKey)) return false;
      const level = issue.fields.security?.id;
      return level === undefined || members.get(level)?.has(userName) === true;
    },
    hiddenFields: () => NOTHING,
  };
}
