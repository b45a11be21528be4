import { ALL_SEEING } from '../demo-users';
import type {
  IssueType,
  JiraUser,
  LinkType,
  NamedEntity,
  ProjectReference,
  SecurityLevel,
  Status,
  Version,
} from '../entities';
import type { IssueFields, RawIssue } from '../issue-row';

/** The entities that the issues of a file contain. Each is kept once, whatever the number of issues. */
export class EntityPool {
  readonly users = new Map<string, JiraUser>();
  readonly projects = new Map<string, ProjectReference>();
  readonly issueTypes = new Map<string, IssueType>();
  readonly statuses = new Map<string, Status>();
  readonly priorities = new Map<string, NamedEntity>();
  readonly resolutions = new Map<string, NamedEntity>();
  readonly levels = new Map<string, SecurityLevel>();
  readonly linkTypes = new Map<string, LinkType>();
  /** By project key. */
  readonly versions = new Map<string, Map<string, Version>>();
  readonly components = new Map<string, Map<string, NamedEntity>>();
  readonly fieldIds = new Set<string>();

  /** Collects the entities of an issue, and replaces them by those that are kept. */
  take({ fields }: RawIssue): void {
    this.#takePeople(fields);
    const { key } = fields.project;
    fields.project = keep(this.projects, key, fields.project);
    fields.issuetype = keep(this.issueTypes, fields.issuetype.id, fields.issuetype);
    fields.status = keep(this.statuses, fields.status.id, fields.status);
    if (fields.priority) {
      fields.priority = keep(this.priorities, fields.priority.id, fields.priority);
    }
    if (fields.security) {
      const { id, name, description } = fields.security;
      keep(this.levels, id, { id, name, description, members: ALL_SEEING });
    }
    if (fields.resolution) {
      fields.resolution = keep(this.resolutions, fields.resolution.id, fields.resolution);
    }
    const versions = inner(this.versions, key);
    fields.fixVersions = (fields.fixVersions ?? []).map((one) => keep(versions, one.id, one));
    fields.versions = (fields.versions ?? []).map((one) => keep(versions, one.id, one));
    const components = inner(this.components, key);
    fields.components = (fields.components ?? []).map((one) => keep(components, one.id, one));
    this.#takeLinkTypes(fields.issuelinks);
    for (const id of Object.keys(fields)) this.fieldIds.add(id);
  }

  #takePeople(fields: IssueFields): void {
    for (const name of ['assignee', 'reporter', 'creator'] as const) {
      const user = fields[name];
      if (user) fields[name] = keep(this.users, user.name, user);
    }
    for (const list of [records(fields.attachment), records(asRecord(fields.comment).comments)]) {
      for (const remark of list) this.#takeAuthors(remark);
    }
  }

  #takeAuthors(remark: Record<string, unknown>): void {
    for (const role of ['author', 'updateAuthor']) {
      const user = asRecord(remark[role]);
      if (typeof user.name === 'string' && typeof user.displayName === 'string') {
        remark[role] = keep(this.users, user.name, {
          ...user,
          name: user.name,
          displayName: user.displayName,
          key: typeof user.key === 'string' ? user.key : user.name,
          active: user.active !== false,
          timeZone: typeof user.timeZone === 'string' ? user.timeZone : 'UTC',
        });
      }
    }
  }

  #takeLinkTypes(links: unknown): void {
    for (const { type } of records(links)) {
      const { id, name, inward, outward } = asRecord(type);
      if (typeof id !== 'string' || typeof inward !== 'string' || typeof outward !== 'string') {
        continue;
      }
      keep(this.linkTypes, id, { id, name: String(name), inward, outward });
    }
  }
}

function keep<T>(pool: Map<string, T>, id: string, value: T): T {
  const kept = pool.get(id);
  if (kept !== undefined) return kept;
  pool.set(id, value);
  return value;
}

function inner<T>(pools: Map<string, Map<string, T>>, key: string): Map<string, T> {
  return keep(pools, key, new Map<string, T>());
}

function records(value: unknown): readonly Record<string, unknown>[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [];
  return values.filter(isRecord);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The object itself, so that it can be changed; an empty one for any other value. */
function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
