import type { FieldSchema } from '../../data/entities';
import type { IssueRow } from '../../data/issue-row';
import type { Site } from '../../server/site';

type Entity = Readonly<Record<string, unknown>>;
type Adder = (site: Site, entity: Entity, row?: IssueRow) => Entity;

/** What `self`, icons and avatars of a field's values follow: the schema's item type. */
export function linkKind(schema: FieldSchema | undefined): string {
  return schema?.items ?? schema?.type ?? '';
}

/** Entities are kept without links, because those depend on the base URL. */
export function addLinks(site: Site, kind: string, value: unknown, row?: IssueRow): unknown {
  const add = ADDERS[kind];
  if (add === undefined) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => addLinks(site, kind, one, row));
  return isEntity(value) ? add(site, value, row) : value;
}

function isEntity(value: unknown): value is Entity {
  return typeof value === 'object' && value !== null;
}

const self = (site: Site, path: string): { self: string } => ({
  self: `${site.baseUrl}/rest/api/2/${path}`,
});

const ref =
  (path: string): Adder =>
  (site, entity) => ({
    ...self(site, `${path}/${String(entity.id)}`),
    ...entity,
  });

const AVATAR_SIZES = [48, 24, 16, 32] as const;

function avatarUrls(site: Site, path: string): Record<string, string> {
  return Object.fromEntries(
    AVATAR_SIZES.map((size) => [`${size}x${size}`, `${site.baseUrl}/${path}?size=${size}`]),
  );
}

export const userLinks: Adder = (site, user) => ({
  ...self(site, `user?username=${encodeURIComponent(String(user.name))}`),
  ...user,
  avatarUrls: avatarUrls(site, `secure/useravatar/${encodeURIComponent(String(user.key))}`),
});

export const projectLinks: Adder = (site, project) => ({
  ...self(site, `project/${String(project.id)}`),
  ...project,
  avatarUrls: avatarUrls(site, `secure/projectavatar/${String(project.key)}`),
  ...(isEntity(project.projectCategory) && {
    projectCategory: ref('projectCategory')(site, project.projectCategory),
  }),
});

const iconed =
  (path: string, icon: string): Adder =>
  (site, entity) => ({
    ...self(site, `${path}/${String(entity.id)}`),
    ...entity,
    iconUrl: `${site.baseUrl}/images/icons/${icon}/${encodeURIComponent(String(entity.name))}.svg`,
  });

const status: Adder = (site, entity) => {
  const category = isEntity(entity.statusCategory) ? entity.statusCategory : {};
  return {
    ...iconed('status', 'statuses')(site, entity),
    statusCategory: { ...self(site, `statuscategory/${String(category.id)}`), ...category },
  };
};

/** Another issue inside an issue: its fields are a few of its own. */
const issueReference: Adder = (site, issue) => {
  const fields = isEntity(issue.fields) ? issue.fields : {};
  const linked = Object.entries(fields).map(([id, value]) => [id, addLinks(site, id, value)]);
  return {
    ...self(site, `issue/${String(issue.id)}`),
    ...issue,
    ...(linked.length > 0 && { fields: Object.fromEntries(linked) }),
  };
};

/** A link has the other issue on one of two sides; a sub-task is the other issue itself. */
const issueLink: Adder = (site, entity) => {
  if (typeof entity.key === 'string') return issueReference(site, entity);
  const type = isEntity(entity.type) ? ref('issueLinkType')(site, entity.type) : undefined;
  return {
    ...self(site, `issueLink/${String(entity.id)}`),
    ...entity,
    type,
    ...(isEntity(entity.inwardIssue) && { inwardIssue: issueReference(site, entity.inwardIssue) }),
    ...(isEntity(entity.outwardIssue) && {
      outwardIssue: issueReference(site, entity.outwardIssue),
    }),
  };
};

const attachment: Adder = (site, entity) => ({
  ...ref('attachment')(site, entity),
  author: addLinks(site, 'user', entity.author),
  content: `${site.baseUrl}/secure/attachment/${String(entity.id)}/${encodeURIComponent(String(entity.filename))}`,
});

const remarks =
  (list: 'comments' | 'worklogs', path: string): Adder =>
  (site, entity, row) => ({
    ...entity,
    [list]: (Array.isArray(entity[list]) ? entity[list] : []).map((one: unknown) =>
      isEntity(one)
        ? {
            ...self(site, `issue/${row?.id ?? ''}/${path}/${String(one.id)}`),
            ...one,
            author: addLinks(site, 'user', one.author),
            updateAuthor: addLinks(site, 'user', one.updateAuthor ?? one.author),
          }
        : one,
    ),
  });

const option: Adder = (site, entity) => ({
  ...ref('customFieldOption')(site, entity),
  ...(isEntity(entity.child) && { child: ref('customFieldOption')(site, entity.child) }),
});

const counted =
  (path: string): Adder =>
  (site, entity, row) => ({ ...self(site, `issue/${row?.key ?? ''}/${path}`), ...entity });

const ADDERS: Readonly<Record<string, Adder>> = {
  attachment,
  'comments-page': remarks('comments', 'comment'),
  component: ref('component'),
  group: (site, group) => ({
    ...group,
    ...self(site, `group?groupname=${encodeURIComponent(String(group.name))}`),
  }),
  issuelink: issueReference,
  issuelinks: issueLink,
  issuetype: iconed('issuetype', 'issuetypes'),
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
