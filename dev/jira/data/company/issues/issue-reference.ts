import type { RawIssue } from '../../issue-row';

/** An issue as it stands inside another one. */
export function referenceTo({ id, key, fields }: RawIssue): Record<string, unknown> {
  const { summary, status, priority, issuetype } = fields;
  return { id, key, fields: { summary, status, priority, issuetype } };
}

export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
