import { linksOf } from '../../data/issue-links';
import type { IssueRow } from '../../data/issue-row';
import { JqlError } from '../language/jql-error';
import { canSee } from '../fields/visibility';
import type { FunctionCall, JqlFunction } from './jql-function';

const RECENT_MAX = 50;

/** Functions that give lists of issues. */
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

/** `linkedIssues(APP-1, "is blocked by")`: the issues of all links, or of the links of these types. */
function linkedIssues({ args: [key = '', ...verbs], context }: FunctionCall): readonly string[] {
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
  { data, user }: FunctionCall['context'],
  who: (row: IssueRow) => readonly string[] | undefined,
): readonly string[] {
  if (user === undefined) return [];
  return data.issues.filter((row) => who(row)?.includes(user.name)).map((row) => row.key);
}

/** The stand-in does not record who viewed an issue, so the issues assigned to the user take their place. */
function recentlySeen({ data, user }: FunctionCall['context']): readonly string[] {
  if (user === undefined) return [];
  return data.issues
    .filter(({ fields }) => fields.assignee?.name === user.name)
    .slice(-RECENT_MAX)
    .map((row) => row.key);
}
