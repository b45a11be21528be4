import * as v from 'valibot';
import { parseInstant } from '../instant';
import type { RawIssue } from '../issue-row';

const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const named = { id, name: v.string() };
const instant = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(parseInstant(text)), 'is not a date'),
);

const userSchema = v.pipe(
  v.looseObject({
    name: v.string(),
    key: v.nullish(v.string()),
    displayName: v.string(),
    active: v.nullish(v.boolean()),
    timeZone: v.nullish(v.string()),
  }),
  v.transform((user) => ({
    ...user,
    key: user.key ?? user.name,
    active: user.active ?? true,
    timeZone: user.timeZone ?? 'UTC',
  })),
);

const versionSchema = v.looseObject({
  ...named,
  archived: v.nullish(v.boolean(), false),
  released: v.nullish(v.boolean(), false),
});

const CATEGORIES = {
  undefined: { id: 1, colorName: 'medium-gray', name: 'No Category' },
  new: { id: 2, colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, colorName: 'green', name: 'Done' },
} as const;

const categorySchema = v.pipe(
  v.object({
    key: v.picklist(['undefined', 'new', 'indeterminate', 'done']),
    id: v.nullish(v.number()),
    colorName: v.nullish(v.string()),
    name: v.nullish(v.string()),
  }),
  v.transform(({ key, id, colorName, name }) => ({
    key,
    id: id ?? CATEGORIES[key].id,
    colorName: colorName ?? CATEGORIES[key].colorName,
    name: name ?? CATEGORIES[key].name,
  })),
);

/** Values that every issue of a real Jira has, but some exports leave out. */
const LONG_AGO = '2000-01-01T00:00:00.000+0000';
const DEFAULT_TYPE = { id: '10000', name: 'Task', subtask: false };
const DEFAULT_STATUS = { id: '10000', name: 'Open' };
const DEFAULT_CATEGORY = { key: 'new', ...CATEGORIES.new } as const;

const fieldsSchema = v.looseObject({
  // Old issues of real Jiras have no summary.
  summary: v.pipe(
    v.nullish(v.string()),
    v.transform((summary) => summary ?? ''),
  ),
  issuetype: v.nullish(
    v.looseObject({ ...named, subtask: v.nullish(v.boolean(), false) }),
    DEFAULT_TYPE,
  ),
  project: v.nullish(v.looseObject({ ...named, key: v.string() })),
  status: v.nullish(
    v.looseObject({ ...named, statusCategory: v.nullish(categorySchema, DEFAULT_CATEGORY) }),
    { ...DEFAULT_STATUS, statusCategory: DEFAULT_CATEGORY },
  ),
  created: v.nullish(instant),
  updated: v.nullish(instant),
  resolutiondate: v.nullish(instant),
  assignee: v.nullish(userSchema),
  reporter: v.nullish(userSchema),
  creator: v.nullish(userSchema),
  priority: v.nullish(v.looseObject(named)),
  resolution: v.nullish(v.looseObject(named)),
  security: v.nullish(v.looseObject(named)),
  fixVersions: v.nullish(v.array(versionSchema)),
  versions: v.nullish(v.array(versionSchema)),
  components: v.nullish(v.array(v.looseObject(named))),
  labels: v.nullish(v.array(v.string())),
});

const issueSchema = v.pipe(
  v.looseObject({
    id,
    key: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*-\d+$/, 'is not an issue key')),
    fields: fieldsSchema,
  }),
  v.transform((issue) => ({ ...issue, fields: { ...issue.fields, ...impliedFields(issue) } })),
);

/** Without a project, the key names it; without dates, the issue has never changed. */
function impliedFields({
  key,
  fields,
}: {
  key: string;
  fields: v.InferOutput<typeof fieldsSchema>;
}) {
  const projectKey = key.slice(0, key.lastIndexOf('-'));
  const created = fields.created ?? fields.updated ?? LONG_AGO;
  return {
    project: fields.project ?? { id: projectKey, key: projectKey, name: projectKey },
    created,
    updated: fields.updated ?? created,
  };
}

/**
 * Reads one issue of Jira's REST v2.
 * @throws {Error} with the problem as the end of a sentence about the line
 */
export function parseIssueLine(text: string): RawIssue {
  const parsed = v.safeParse(issueSchema, readJson(text));
  if (parsed.success) return parsed.output as RawIssue;
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? 'the line';
  throw new Error(`is not a Jira issue: ${where} ${reason(issue)}`);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('is not JSON');
  }
}

function reason(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'regex' || issue.type === 'check') return issue.message;
  if (issue.received === 'undefined') return 'is missing';
  return `is ${issue.received} instead of ${issue.expected ?? 'something else'}`;
}
