import type { Catalogue } from '../dataset';
import { ALL_SEEING, DEMO_USERS } from '../demo-users';
import type {
  Board,
  Filter,
  NamedEntity,
  Project,
  SecurityLevel,
  Sprint,
  Version,
} from '../entities';
import type { RawIssue } from '../issue-row';
import { parseSprintText } from '../sprint-text';
import type { EntityPool } from './entity-pool';
import { inferCustomFields } from './infer-field';

/** Names of priorities, highest first, because files do not state the order. */
const PRIORITY_ORDER = [
  'blocker',
  'highest',
  'critical',
  'high',
  'major',
  'medium',
  'normal',
  'minor',
  'low',
  'trivial',
  'lowest',
];

const byId = (a: NamedEntity, b: NamedEntity): number => Number(a.id) - Number(b.id);

/** The entities to which the issues of a file refer, and the demo accounts. */
export function deriveCatalogue(pool: EntityPool, issues: readonly RawIssue[]): Catalogue {
  const projects = [...pool.projects.values()].map((project): Project => ({
    ...project,
    versions: [...(pool.versions.get(project.key)?.values() ?? [])].sort(byRelease),
    components: [...(pool.components.get(project.key)?.values() ?? [])].sort(byId),
  }));
  const customFields = inferCustomFields(pool.fieldIds, issues);
  const sprintFields = customFields.filter(({ schema }) => schema?.custom?.endsWith(':gh-sprint'));
  const sprints = collectSprints(
    sprintFields.map(({ id }) => id),
    issues,
  );
  const users = new Map(DEMO_USERS.map((user) => [user.name, user]));
  for (const user of pool.users.values()) if (!users.has(user.name)) users.set(user.name, user);
  return {
    users: [...users.values()],
    groups: new Map([
      ['jira-administrators', ['admin']],
      ['jira-software-users', [...users.keys()]],
    ]),
    projects,
    issueTypes: [...pool.issueTypes.values()].sort(byId),
    statuses: [...pool.statuses.values()].sort(byId),
    priorities: [...pool.priorities.values()].sort(byPriority),
    resolutions: [...pool.resolutions.values()].sort(byId),
    boards: boardsOf(sprints),
    sprints,
    securityLevels: [STAFF_ONLY, ...pool.levels.values()],
    linkTypes: [...pool.linkTypes.values()],
    customFields,
    filters: projects.map(openIssuesFilter),
  };
}

/** The security level that the stand-in gives to some issues of a file. */
export const STAFF_ONLY: SecurityLevel = {
  id: '19000',
  name: 'Staff only',
  description: 'Set by the stand-in, so that one reader sees fewer issues than another.',
  members: ALL_SEEING,
};

function byRelease(a: Version, b: Version): number {
  const [one, other] = [a.releaseDate ?? '9999', b.releaseDate ?? '9999'];
  if (one === other) return byId(a, b);
  return one < other ? -1 : 1;
}

function byPriority(a: NamedEntity, b: NamedEntity): number {
  const place = ({ name }: NamedEntity): number => {
    const index = PRIORITY_ORDER.indexOf(name.toLowerCase());
    return index === -1 ? PRIORITY_ORDER.length : index;
  };
  return place(a) - place(b) || byId(a, b);
}

function collectSprints(
  fieldIds: readonly string[],
  issues: readonly RawIssue[],
): readonly Sprint[] {
  const sprints = new Map<number, Sprint>();
  const texts = new Set(
    fieldIds.flatMap((id) => issues.flatMap(({ fields }) => strings(fields[id]))),
  );
  for (const text of texts) {
    const sprint = parseSprintText(text);
    if (sprint !== undefined) sprints.set(sprint.id, sprint);
  }
  return [...sprints.values()].sort((a, b) => a.id - b.id);
}

/** A file states only the ids of boards. */
function boardsOf(sprints: readonly Sprint[]): readonly Board[] {
  const ids = [...new Set(sprints.map(({ boardId }) => boardId))].sort((a, b) => a - b);
  return ids.map((id) => ({ id, name: `Board ${id}`, projectKey: undefined }));
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function openIssuesFilter({ key, name }: Project, position: number): Filter {
  return {
    id: String(10_000 + position),
    name: `Open issues of ${name}`,
    owner: 'admin',
    shares: [{ type: 'loggedin' }],
    favouriteOf: ['admin', 'author1'],
    jql: `project = "${key}" AND resolution = EMPTY ORDER BY updated DESC`,
  };
}
