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

/** A link as one of its two issues shows it. */
export interface IssueLink {
  /** Key of the other issue. */
  key: string;
  /** `blocks` or `is blocked by`, as seen from this issue. */
  verb: string;
  typeName: string;
}

const linksByRow = new WeakMap<IssueRow, readonly IssueLink[]>();

/** The links of an issue, in both directions. */
export function linksOf(row: IssueRow): readonly IssueLink[] {
  const known = linksByRow.get(row);
  if (known !== undefined) return known;
  const links = readLinks(row.fields.issuelinks);
  linksByRow.set(row, links);
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
