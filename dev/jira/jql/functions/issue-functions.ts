import { linksOf } from '../../data/issue-links';
import type { IssueRow } from '../../data/issue-row';
import { JqlError } from '../language/jql-error';
import { canSee } from '../fields/visibility';
import type { Call, JqlFunction } from './jql-function';

const RECENT_MAX = 50;

/** Lists of issues. */
export const issueFunctions: readonly JqlFunction[] = [
  list('linkedIssues', 'linkedIssues("")', [1, 99], linkedIssues),
  list('issueHistory', 'issueHistory()', [0, 0], ({ context }) => recentlySeen(context)),
  list('votedIssues', 'votedIssues()', [0, 0], ({ context }) =>
    chosenBy(context, (row) => row.voters),
  ),
  list('watchedIssues', 'watchedIssues()', [0, 0], ({ context }) =>
    chosenBy(context, (row) => row.watchers),
  ),
];

function list(
  name: string,
  display: string,
  arity: JqlFunction['arity'],
  call: JqlFunction['call'],
): JqlFunction {
  return { name, display, kind: 'issue', isList: true, arity, call };
}

/** linkedIssues(APP-1, "is blocked by"): all links, or those of the named types. */
function linkedIssues({ args: [key = '', ...verbs], context }: Call): readonly string[] {
  const row = context.data.byKey.get(key.toUpperCase());
  if (row === undefined || !canSee(context, row)) {
    throw new JqlError(`Issue '${key}' could not be found in function 'linkedIssues'.`);
  }
  const known = context.data.linkTypes.flatMap((type) => [type.name, type.inward, type.outward]);
  for (const verb of verbs) {
    if (!known.some((one) => one.toLowerCase() === verb.toLowerCase())) {
      throw new JqlError(
        `Issue link type '${verb}' could not be found in function 'linkedIssues'.`,
      );
    }
  }
  const wanted = new Set(verbs.map((verb) => verb.toLowerCase()));
  return linksOf(row)
    .filter(
      ({ verb, typeName }) =>
        wanted.size === 0 || wanted.has(verb.toLowerCase()) || wanted.has(typeName.toLowerCase()),
    )
    .map((link) => link.key);
}

function chosenBy(
  { data, user }: Call['context'],
  who: (row: IssueRow) => readonly string[] | undefined,
): readonly string[] {
  if (user === undefined) return [];
  return data.issues.filter((row) => who(row)?.includes(user.name)).map((row) => row.key);
}

/** Nobody looks at issues here: what the user works on stands in for what was viewed last. */
function recentlySeen({ data, user }: Call['context']): readonly string[] {
  if (user === undefined) return [];
  return data.issues
    .filter(({ fields }) => fields.assignee?.name === user.name)
    .slice(-RECENT_MAX)
    .map((row) => row.key);
}
