import type { Dataset } from '../../data/dataset';
import type { Project } from '../../data/entities';
import type { JqlField } from './jql-field';
import { findNamed, namedField } from './kinds/named-field';
import { oneOrNone } from './kinds/number-field';
import { unknownNameOrId } from './kinds/unknown-value';
import { versionField } from './kinds/version-field';
import { browsableProjects } from './visibility';

/** Fields whose values belong to projects: a value exists for the users who may browse its project. */
export function projectFields(data: Dataset): readonly JqlField[] {
  return [
    projectField(),
    namedField({
      id: 'category',
      names: ['category'],
      type: 'com.atlassian.jira.project.ProjectCategory',
      of: (row) => oneOrNone(row.fields.project.projectCategory),
      all: (context) => browsableProjects(context).flatMap((one) => one.projectCategory ?? []),
    }),
    namedField({
      id: 'components',
      names: ['component'],
      kind: 'component',
      type: 'com.atlassian.jira.bc.project.component.ProjectComponent',
      of: (row) => row.fields.components ?? [],
      all: (context) => browsableProjects(context).flatMap(({ components }) => components),
    }),
    versionField(data, {
      id: 'fixVersions',
      names: ['fixVersion'],
      history: 'fixVersion',
      of: (row) => row.fields.fixVersions ?? [],
    }),
    versionField(data, {
      id: 'versions',
      names: ['affectedVersion'],
      of: (row) => row.fields.versions ?? [],
    }),
  ];
}

function projectField(): JqlField {
  const field = namedField({
    id: 'project',
    names: ['project'],
    kind: 'project',
    type: 'com.atlassian.jira.project.Project',
    of: (row) => [row.fields.project],
    all: browsableProjects,
  });
  return {
    ...field,
    resolve: (written) => {
      const found = findProjects(browsableProjects(written.context), written.text);
      if (found.length === 0) throw unknownNameOrId(written);
      return found.map(({ id }) => id);
    },
    suggest: (context) =>
      browsableProjects(context).map(({ key, name }) => ({
        value: name,
        label: `${name} (${key})`,
      })),
  };
}

/** The projects that a text may mean: by key first, then by name or id. */
export function findProjects(all: readonly Project[], text: string): readonly Project[] {
  const key = text.toUpperCase();
  const byKey = all.filter((project) => project.key.toUpperCase() === key);
  return byKey.length > 0 ? byKey : findNamed(all, text);
}
