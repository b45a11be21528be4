import type { Cell, IssueReference, StatusCategory } from '#contract/issue-table';
import { ISSUE_KEY } from '../../jira/issue-key';
import { issueUrl } from '../../jira/jira-urls';
import { property, stringProperty } from '../../untrusted/property';
import { nameLine, oneLine } from '../plain-text';
import { type CellContext, type CellReader, EMPTY, type IssueName } from './cell-reader';
import { firstOf, LIST_MAX } from './list-limit';

/** For an issue in a list, whose summary is shown in a tooltip. */
const LISTED_SUMMARY_MAX_LENGTH = 120;
const CATEGORIES: readonly string[] = ['new', 'indeterminate', 'done'] satisfies StatusCategory[];

/** Reads `issuetype`. */
export const readIssueType: CellReader = (value) => {
  const name = stringProperty(value, 'name');
  if (name === undefined) return undefined;
  const subtask = property(value, 'subtask') === true;
  return { type: 'issuetype', name: nameLine(name), ...(subtask ? { subtask } : {}) };
};

/** Reads `status`. */
export const readStatus: CellReader = (value) => {
  const name = stringProperty(value, 'name');
  if (name === undefined) return undefined;
  return { type: 'status', name: nameLine(name), category: categoryOf(value), ...rankOf(value) };
};

/** Reads `statusCategory`. */
export const readStatusCategory: CellReader = (value) => {
  const name = stringProperty(value, 'name');
  const category = categoryOf({ statusCategory: value });
  return name === undefined ? undefined : { type: 'status', name: nameLine(name), category };
};

/** Reads `priority`. */
export const readPriority: CellReader = (value) => {
  const name = stringProperty(value, 'name');
  return name === undefined
    ? undefined
    : { type: 'priority', name: nameLine(name), ...rankOf(value) };
};

/** Answers hold no order of statuses and priorities. Their ids follow it unless an administrator reordered them. */
function rankOf(value: unknown): { rank?: number } {
  const id = stringProperty(value, 'id');
  return id !== undefined && /^\d{1,15}$/.test(id) ? { rank: Number(id) } : {};
}

/** Reads `parent`: an issue with some of its fields. */
export const readIssue: CellReader = (value, context) => {
  const reference = referenceTo(value, context);
  if (!reference) return undefined;
  return { type: 'issue', ...reference };
};

/** Reads a bare key, such as Data Center's epic link. */
export const readIssueKey: CellReader = (value, context) =>
  typeof value === 'string' ? readIssue({ key: value }, context) : undefined;

/** Reads `subtasks`. */
export const readSubtasks: CellReader = (value, context) =>
  issuesCell(value, (subtask) => listed(referenceTo(subtask, context)));

/** Reads `issuelinks`: each names the other issue and says in Jira's words how the two are related. */
export const readIssueLinks: CellReader = (value, context) =>
  issuesCell(value, (link) => {
    const outward = property(link, 'outwardIssue');
    const reference = listed(referenceTo(outward ?? property(link, 'inwardIssue'), context));
    const verb = stringProperty(property(link, 'type'), outward ? 'outward' : 'inward');
    return reference && { ...reference, ...(verb ? { label: oneLine(verb) } : {}) };
  });

/** Reads the parent link of Advanced Roadmaps. */
export const readParentLink: CellReader = (value, context) =>
  readIssueKey(stringProperty(property(value, 'data'), 'key'), context) ??
  (typeof value === 'object' ? EMPTY : undefined);

function issuesCell(
  value: unknown,
  read: (item: unknown) => IssueReference | undefined,
): Cell | undefined {
  if (!Array.isArray(value)) return undefined;
  const issues = eachOnce(value.map(read).filter((issue) => issue !== undefined));
  if (issues.length === 0) return undefined;
  const { first, more } = firstOf(issues, LIST_MAX);
  return { type: 'issues', issues: first, ...(more ? { more } : {}) };
}

/** An issue that was moved may be referred to by its old key and its present one. */
function eachOnce(issues: IssueReference[]): IssueReference[] {
  const byKey = new Map(issues.map((issue) => [`${issue.key} ${issue.label ?? ''}`, issue]));
  return [...byKey.values()];
}

/** A cell may hold many issues, and a table many such cells. */
function listed(reference: IssueReference | undefined): IssueReference | undefined {
  if (reference?.summary === undefined) return reference;
  return { ...reference, summary: oneLine(reference.summary, LISTED_SUMMARY_MAX_LENGTH) };
}

function referenceTo(value: unknown, context: CellContext): IssueReference | undefined {
  const key = stringProperty(value, 'key');
  if (key === undefined || !ISSUE_KEY.test(key)) return undefined;
  const name = { ...context.names?.get(key), ...issueName(property(value, 'fields')) };
  const { summary, done, movedTo: present = key } = name;
  return {
    key: present,
    url: issueUrl(context.baseUrl, present),
    ...(summary === undefined ? {} : { summary }),
    ...(done ? { done } : {}),
  };
}

/** Reads the name of an issue from its fields. @param fields as far as the answer holds them */
export function issueName(fields: unknown): IssueName {
  const summary = oneLine(stringProperty(fields, 'summary') ?? '');
  const done = categoryOf(property(fields, 'status')) === 'done';
  return { ...(summary === '' ? {} : { summary }), ...(done ? { done } : {}) };
}

function categoryOf(status: unknown): StatusCategory {
  const key = stringProperty(property(status, 'statusCategory'), 'key');
  return key !== undefined && CATEGORIES.includes(key) ? (key as StatusCategory) : 'undefined';
}
