import type { IssueType, Project, SprintState, Version } from '../../data/entities';
import { findProjects } from '../fields/project-fields';
import { browsableProjects } from '../fields/visibility';
import { JqlError } from '../language/jql-error';
import type { FunctionCall, JqlFunction } from './jql-function';

/** Functions about versions, sprints, issue types and projects. */
export const catalogueFunctions: readonly JqlFunction[] = [
  versions('releasedVersions', (one) => one.filter((version) => version.released)),
  versions('unreleasedVersions', (one) => one.filter((version) => !version.released)),
  versions('latestReleasedVersion', (one) => one.filter((version) => version.released).slice(-1)),
  versions('earliestUnreleasedVersion', (one) =>
    one.filter((version) => !version.released).slice(0, 1),
  ),
  sprints('openSprints', 'active'),
  sprints('closedSprints', 'closed'),
  sprints('futureSprints', 'future'),
  types('standardIssueTypes', (type) => !type.subtask),
  types('subTaskIssueTypes', (type) => type.subtask),
  {
    name: 'projectsLeadByUser',
    display: 'projectsLeadByUser("")',
    kind: 'project',
    isList: true,
    arity: [0, 1],
    call: ({ args: [name], context }) =>
      browsableProjects(context)
        .filter((project) => project.lead === (name ?? context.user?.name))
        .map((project) => project.id),
  },
];

/** A function that chooses from the versions of each project, without archived versions. */
function versions(
  name: string,
  choose: (one: readonly Version[]) => readonly Version[],
): JqlFunction {
  return {
    name,
    display: `${name}()`,
    kind: 'version',
    isList: true,
    arity: [0, 99],
    call: (call) =>
      projectsOf(name, call).flatMap((project) =>
        choose(project.versions.filter((version) => !version.archived)).map(({ id }) => id),
      ),
  };
}

function projectsOf(name: string, { args, context }: FunctionCall): readonly Project[] {
  const all = browsableProjects(context);
  if (args.length === 0) return all;
  return args.flatMap((arg) => {
    const found = findProjects(all, arg);
    if (found.length === 0) {
      throw new JqlError(`Could not resolve the project '${arg}' provided to function '${name}'.`);
    }
    return found;
  });
}

function sprints(name: string, state: SprintState): JqlFunction {
  return {
    name,
    display: `${name}()`,
    kind: 'sprint',
    isList: true,
    arity: [0, 0],
    call: ({ context: { data } }) =>
      data.sprints.filter((sprint) => sprint.state === state).map(({ id }) => String(id)),
  };
}

function types(name: string, choose: (type: IssueType) => boolean): JqlFunction {
  return {
    name,
    display: `${name}()`,
    kind: 'issuetype',
    isList: true,
    arity: [0, 0],
    call: ({ context: { data } }) => data.issueTypes.filter(choose).map(({ id }) => id),
  };
}
