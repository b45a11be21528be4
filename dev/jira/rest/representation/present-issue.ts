import type { FieldDescription, FieldSchema, JiraUser } from '../../data/entities';
import type { IssueRow } from '../../data/issue-row';
import type { Dialect } from './dialect';
import { addLinks, linkKind } from './entity-links';

const EXPAND = 'operations,versionedRepresentations,editmeta,changelog,renderedFields';

/** What a response shows of issues, and to whom. */
export interface View {
  fields: readonly FieldDescription[];
  user: JiraUser | undefined;
  /** How many comments an issue has; default: all. */
  comments?: number;
}

/** "worklog: returns the first 20", says the documentation; another endpoint returns all of them. */
const WORKLOGS_MAX = 20;

/** One issue as REST shows it. */
export function presentIssue(dialect: Dialect, row: IssueRow, view: View): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const field of view.fields) {
    if (field.id === 'issuekey') continue;
    const value = fieldValue(row, field.id, view);
    // Jira leaves out custom fields that the issue does not have, and writes null for empty system fields.
    if (value === undefined && field.custom) continue;
    fields[field.id] =
      value === undefined ? emptyValue(field.schema) : writeValue(dialect, field, value, row);
  }
  const { id, key } = row;
  return { expand: EXPAND, id, self: `${dialect.rest}/issue/${id}`, key, fields };
}

function writeValue(
  dialect: Dialect,
  { id, schema }: FieldDescription,
  value: unknown,
  row: IssueRow,
): unknown {
  if (typeof value === 'string' && isRichText(id, schema)) return dialect.richText(value);
  return addLinks(dialect, linkKind(schema) || id, value, row);
}

function isRichText(id: string, schema: FieldSchema | undefined): boolean {
  return (
    ['description', 'environment'].includes(id) || schema?.custom?.endsWith(':textarea') === true
  );
}

function emptyValue(schema: FieldSchema | undefined): null | [] {
  return schema?.type === 'array' && schema.items !== 'worklog' ? [] : null;
}

/** The value of a field for this view: votes depend on the user, and long lists are shortened. */
function fieldValue(row: IssueRow, id: string, { user, comments = Infinity }: View): unknown {
  const value = row.fields[id];
  switch (id) {
    case 'watches':
      return { ...asRecord(value), isWatching: includesUser(row.watchers, user) };
    case 'votes':
      return { ...asRecord(value), hasVoted: includesUser(row.voters, user) };
    case 'comment':
      return firstOf(value, 'comments', comments);
    case 'worklog':
      return firstOf(value, 'worklogs', WORKLOGS_MAX);
    default:
      return value;
  }
}

/** Shortens a list. `total` still counts all of its elements. */
function firstOf(value: unknown, list: string, max: number): unknown {
  const page = asRecord(value);
  const all = page[list];
  if (!Array.isArray(all) || all.length <= max) return value;
  return { ...page, [list]: all.slice(0, max), maxResults: max };
}

function includesUser(names: readonly string[] | undefined, user: JiraUser | undefined): boolean {
  return user !== undefined && names?.includes(user.name) === true;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
