import type { RawIssue } from '../../issue-row';

/** An issue as another issue refers to it. */
export function referenceTo({ id, key, fields }: RawIssue): Record<string, unknown> {
  const { summary, status, priority, issuetype } = fields;
  return { id, key, fields: { summary, status, priority, issuetype } };
}

/** The array itself, so that it can be extended; a new one for any other value. */
export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
