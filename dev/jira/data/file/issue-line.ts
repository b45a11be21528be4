import * as v from 'valibot';
import { parseInstant } from '../instant';
import type { RawIssue } from '../issue-row';

const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const named = { id, name: v.string() };
const instant = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(parseInstant(text)), 'is no date'),
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

const categorySchema = v.object({
  id: v.number(),
  key: v.picklist(['undefined', 'new', 'indeterminate', 'done']),
  colorName: v.string(),
  name: v.string(),
});

const fieldsSchema = v.looseObject({
  // Old issues of real Jiras exist without one.
  summary: v.pipe(
    v.nullish(v.string()),
    v.transform((summary) => summary ?? ''),
  ),
  issuetype: v.looseObject({ ...named, subtask: v.nullish(v.boolean(), false) }),
  project: v.looseObject({ ...named, key: v.string() }),
  status: v.looseObject({ ...named, statusCategory: categorySchema }),
  created: instant,
  updated: instant,
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

const issueSchema = v.looseObject({
  id,
  key: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*-\d+$/, 'is no issue key')),
  fields: fieldsSchema,
});

/**
 * One issue of Jira's REST v2.
 * @throws {Error} with what is wrong, as the end of a sentence
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
