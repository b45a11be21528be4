import type { FieldSchema } from '../../data/entities';
import type { IssueRow } from '../../data/issue-row';
import type { Dialect, Entity } from './dialect';

type AddLinks = (dialect: Dialect, entity: Entity, row?: IssueRow) => Entity;

/** The kind of a field's values, which decides their links: the item type of the schema. */
export function linkKind(schema: FieldSchema | undefined): string {
  return schema?.items ?? schema?.type ?? '';
}

/** Completes the entities of a value with links. They are kept without, because links depend on the base URL. */
export function addLinks(dialect: Dialect, kind: string, value: unknown, row?: IssueRow): unknown {
  const add = ADDERS[kind];
  if (add === undefined) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => addLinks(dialect, kind, one, row));
  if (!isEntity(value)) return value;
  return add(dialect, dialect.adds[kind]?.(value) ?? value, row);
}

function isEntity(value: unknown): value is Entity {
  return typeof value === 'object' && value !== null;
}

const self = (dialect: Dialect, path: string): { self: string } => ({
  self: `${dialect.rest}/${path}`,
});

const ref =
  (path: string): AddLinks =>
  (dialect, entity) => ({
    ...self(dialect, `${path}/${String(entity.id)}`),
    ...entity,
  });

const AVATAR_SIZES = [48, 24, 16, 32] as const;

function avatarUrls(dialect: Dialect, path: string): Record<string, string> {
  return Object.fromEntries(
    AVATAR_SIZES.map((size) => [`${size}x${size}`, `${dialect.base}/${path}?size=${size}`]),
  );
}

/** A user as the product shows it, with avatars. */
export const userLinks: AddLinks = (dialect, user) => {
  const shown = dialect.user(user);
  const seed = encodeURIComponent(String(shown.accountId ?? shown.key));
  return { ...shown, avatarUrls: avatarUrls(dialect, `secure/useravatar/${seed}`) };
};

/** A project with its links and avatars. */
export const projectLinks: AddLinks = (dialect, project) => ({
  ...self(dialect, `project/${String(project.id)}`),
  ...project,
  avatarUrls: avatarUrls(dialect, `secure/projectavatar/${String(project.key)}`),
  ...(isEntity(project.projectCategory) && {
    projectCategory: ref('projectCategory')(dialect, project.projectCategory),
  }),
});

const iconed =
  (path: string, icon: string): AddLinks =>
  (dialect, entity) => ({
    ...self(dialect, `${path}/${String(entity.id)}`),
    ...entity,
    iconUrl: `${dialect.base}/images/icons/${icon}/${encodeURIComponent(String(entity.name))}.svg`,
  });

const status: AddLinks = (dialect, entity) => {
  const category = isEntity(entity.statusCategory) ? entity.statusCategory : {};
  return {
    ...iconed('status', 'statuses')(dialect, entity),
    statusCategory: { ...self(dialect, `statuscategory/${String(category.id)}`), ...category },
  };
};

/** An issue inside another issue, with a few of its fields. */
const issueReference: AddLinks = (dialect, issue) => {
  const fields = isEntity(issue.fields) ? issue.fields : {};
  const linked = Object.entries(fields).map(([id, value]) => [id, addLinks(dialect, id, value)]);
  return {
    ...self(dialect, `issue/${String(issue.id)}`),
    ...issue,
    ...(linked.length > 0 && { fields: Object.fromEntries(linked) }),
  };
};

/** An issue link, which has the other issue on one of two sides; or a sub-task, which is the other issue itself. */
const issueLink: AddLinks = (dialect, entity) => {
  if (typeof entity.key === 'string') return issueReference(dialect, entity);
  const type = isEntity(entity.type) ? ref('issueLinkType')(dialect, entity.type) : undefined;
  return {
    ...self(dialect, `issueLink/${String(entity.id)}`),
    ...entity,
    type,
    ...(isEntity(entity.inwardIssue) && {
      inwardIssue: issueReference(dialect, entity.inwardIssue),
    }),
    ...(isEntity(entity.outwardIssue) && {
      outwardIssue: issueReference(dialect, entity.outwardIssue),
    }),
  };
};

const attachment: AddLinks = (dialect, entity) => ({
  ...ref('attachment')(dialect, entity),
  author: addLinks(dialect, 'user', entity.author),
  content: `${dialect.base}/secure/attachment/${String(entity.id)}/${encodeURIComponent(String(entity.filename))}`,
});

const remarks =
  (list: 'comments' | 'worklogs', path: string): AddLinks =>
  (dialect, entity, row) => ({
    ...entity,
    [list]: (Array.isArray(entity[list]) ? entity[list] : []).map((one: unknown) =>
      isEntity(one)
        ? {
            ...self(dialect, `issue/${row?.id ?? ''}/${path}/${String(one.id)}`),
            ...one,
            ...(typeof one.body === 'string' && { body: dialect.richText(one.body) }),
            ...(typeof one.comment === 'string' && { comment: dialect.richText(one.comment) }),
            author: addLinks(dialect, 'user', one.author),
            updateAuthor: addLinks(dialect, 'user', one.updateAuthor ?? one.author),
          }
        : one,
    ),
  });

const option: AddLinks = (dialect, entity) => ({
  ...ref('customFieldOption')(dialect, entity),
  ...(isEntity(entity.child) && { child: ref('customFieldOption')(dialect, entity.child) }),
});

const counted =
  (path: string): AddLinks =>
  (dialect, entity, row) => ({ ...self(dialect, `issue/${row?.key ?? ''}/${path}`), ...entity });

const ADDERS: Readonly<Record<string, AddLinks>> = {
  attachment,
  'comments-page': remarks('comments', 'comment'),
  component: ref('component'),
  group: (dialect, group) => ({
    ...group,
    ...self(dialect, `group?groupname=${encodeURIComponent(String(group.name))}`),
  }),
  issuelink: issueReference,
  issuelinks: issueLink,
  issuetype: iconed('issuetype', 'issuetypes'),
  parent: issueReference,
  option,
  'option-with-child': option,
  priority: iconed('priority', 'priorities'),
  project: projectLinks,
  resolution: ref('resolution'),
  securitylevel: ref('securitylevel'),
  status,
  user: userLinks,
  version: ref('version'),
  votes: counted('votes'),
  watches: counted('watchers'),
  worklog: remarks('worklogs', 'worklog'),
};
