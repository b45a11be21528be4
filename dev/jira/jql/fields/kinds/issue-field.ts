import type { IssueRow } from '#dev/jira/data/issue-row';
import { JqlError } from '../../language/jql-error';
import { canSee } from '../visibility';
import { column } from './column';
import { unordered } from '../compare-scalars';
import type { JqlField, Scalar, WrittenValue } from '../jql-field';
import { VALUE_OPERATORS } from '../operator-sets';
import { unknownNameOrId } from './unknown-value';

interface IssueField extends Partial<Pick<JqlField, 'operators' | 'order' | 'compare'>> {
  id: string;
  names: readonly string[];
  /** Keys of the issues to which an issue refers. */
  of: (row: IssueRow) => readonly string[];
}

/** A field of issues, compared by key: `APP-12`. */
export function issueField({ of, ...field }: IssueField): JqlField {
  return {
    kind: 'issue',
    type: 'com.atlassian.jira.issue.Issue',
    operators: VALUE_OPERATORS,
    compare: unordered,
    ...field,
    read: column(of),
    resolve: resolveIssue,
  };
}

/** Keys of one project are ordered by number, keys of different projects have no order (NaN). */
export function compareKeys(a: Scalar, b: Scalar): number {
  const [projectA, numberA] = splitKey(String(a));
  const [projectB, numberB] = splitKey(String(b));
  return projectA === projectB ? numberA - numberB : NaN;
}

function splitKey(key: string): [project: string, number: number] {
  const dash = key.lastIndexOf('-');
  return [key.slice(0, dash), Number(key.slice(dash + 1))];
}

function resolveIssue({ text, fieldName, context }: WrittenValue): readonly Scalar[] {
  const row = /^\d+$/.test(text)
    ? context.data.issues.find((issue) => issue.id === text)
    : context.data.byKey.get(text.toUpperCase());
  if (row !== undefined && canSee(context, row)) return [row.key];
  if (/^\d+$/.test(text)) throw unknownNameOrId({ text, fieldName });
  if (!/^[A-Za-z][A-Za-z0-9_]*-\d+$/.test(text)) {
    throw new JqlError(`The issue key '${text}' for field '${fieldName}' is invalid.`);
  }
  throw new JqlError(`An issue with key '${text}' does not exist for field '${fieldName}'.`);
}
