import type { RawIssue } from '../../issue-row';
import { asList, referenceTo } from './issue-reference';
import type { Random } from '../random';
import { LINK_TYPES } from '../catalogue/scheme';

/** Links some issues with others, sometimes of other projects. Both issues get the link. */
export function linkIssues(random: Random, issues: readonly RawIssue[]): void {
  const count = Math.floor(issues.length / 6);
  for (let index = 0; index < count; index += 1) {
    const [from, to] = [random.pick(issues), random.pick(issues)];
    if (from === to) continue;
    const type = random.pick(LINK_TYPES);
    const id = String(20_000 + index);
    asList(from.fields.issuelinks).push({ id, type, outwardIssue: referenceTo(to) });
    asList(to.fields.issuelinks).push({ id, type, inwardIssue: referenceTo(from) });
  }
}
