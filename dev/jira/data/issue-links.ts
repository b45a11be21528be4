import * as v from 'valibot';
import type { IssueRow } from './issue-row';

const otherEnd = v.object({ key: v.string() });
const linksSchema = v.array(
  v.object({
    type: v.object({ name: v.string(), inward: v.string(), outward: v.string() }),
    inwardIssue: v.optional(otherEnd),
    outwardIssue: v.optional(otherEnd),
  }),
);

export interface IssueLink {
  /** Of the other issue. */
  key: string;
  /** `blocks`, `is blocked by`: as the link reads from this issue. */
  verb: string;
  typeName: string;
}

const kept = new WeakMap<IssueRow, readonly IssueLink[]>();

export function linksOf(row: IssueRow): readonly IssueLink[] {
  const known = kept.get(row);
  if (known !== undefined) return known;
  const links = readLinks(row.fields.issuelinks);
  kept.set(row, links);
  return links;
}

function readLinks(value: unknown): readonly IssueLink[] {
  const parsed = v.safeParse(linksSchema, value);
  if (!parsed.success) return [];
  return parsed.output.flatMap(({ type, inwardIssue, outwardIssue }) => [
    ...(inwardIssue ? [{ key: inwardIssue.key, verb: type.inward, typeName: type.name }] : []),
    ...(outwardIssue ? [{ key: outwardIssue.key, verb: type.outward, typeName: type.name }] : []),
  ]);
}
