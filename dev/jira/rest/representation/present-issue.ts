import type { FieldDescription, FieldSchema, JiraUser } from '../../data/entities';
import type { IssueRow } from '../../data/issue-row';
import type { Dialect } from './dialect';
import { addLinks, linkKind } from './entity-links';

const EXPAND = 'operations,versionedRepresentations,editmeta,changelog,renderedFields';

export interface View {
  fields: readonly FieldDescription[];
  user: JiraUser | undefined;
  /** How many of an issue's comments are shown; default: all. */
  comments?: number;
}

/** "worklog: returns the first 20"; there is an endpoint for the others. */
const WORKLOGS_MAX = 20;

/** One issue as REST shows it, with the links that the memory leaves out. */
export function presentIssue(dialect: Dialect, row: IssueRow, view: View): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const field of view.fields) {
    if (field.id === 'issuekey') continue;
    const value = fieldValue(row, field.id, view);
    // Jira leaves out a field that the issue's screen does not have, and writes null for an empty one.
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

/** Some fields differ by who looks, and some are cut. */
function fieldValue(row: IssueRow, id: string, { user, comments = Infinity }: View): unknown {
  const value = row.fields[id];
  switch (id) {
    case 'watches':
      return { ...asRecord(value), isWatching: chose(row.watchers, user) };
    case 'votes':
      return { ...asRecord(value), hasVoted: chose(row.voters, user) };
    case 'comment':
      return firstOf(value, 'comments', comments);
    case 'worklog':
      return firstOf(value, 'worklogs', WORKLOGS_MAX);
    default:
      return value;
  }
}

/** The total tells of those that are left out. */
function firstOf(value: unknown, list: string, max: number): unknown {
  const page = asRecord(value);
  const all = page[list];
  if (!Array.isArray(all) || all.length <= max) return value;
  return { ...page, [list]: all.slice(0, max), maxResults: max };
}

function chose(names: readonly string[] | undefined, user: JiraUser | undefined): boolean {
  return user !== undefined && names?.includes(user.name) === true;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
