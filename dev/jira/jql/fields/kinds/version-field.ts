import type { Dataset } from '#dev/jira/data/dataset';
import type { Version } from '#dev/jira/data/entities';
import type { IssueRow } from '#dev/jira/data/issue-row';
import { compareScalars } from '../compare-scalars';
import type { JqlField, Scalar } from '../jql-field';
import { VERSION_HISTORY_OPERATORS, VERSION_OPERATORS } from '../operator-sets';
import { browsableProjects } from '../visibility';
import { column } from './column';
import { namedField } from './named-field';

interface VersionField extends Pick<JqlField, 'id' | 'names'> {
  history?: 'fixVersion';
  of: (row: IssueRow) => readonly Version[];
}

/** A field of versions: those of one project follow its release plan, those of different projects have no order. */
export function versionField(data: Dataset, field: VersionField): JqlField {
  const compare = compareByReleasePlan(data);
  const text = column((row) =>
    field
      .of(row)
      .map(({ name }) => name)
      .join('\n'),
  );
  const firstId = column((row) => field.of(row).at(0)?.id ?? '');
  const named = namedField({
    ...field,
    kind: 'version',
    operators: field.history === undefined ? VERSION_OPERATORS : VERSION_HISTORY_OPERATORS,
    type: 'com.atlassian.jira.project.version.Version',
    all: (context) => browsableProjects(context).flatMap(({ versions }) => versions),
  });
  return {
    ...named,
    compare,
    text,
    order: {
      read: (row) => firstId(row) || undefined,
      compare: (a, b) => {
        const planned = compare(a, b);
        return Number.isNaN(planned) ? compareScalars(a, b) : planned;
      },
      direction: 'ASC',
    },
  };
}

function compareByReleasePlan({ projects }: Dataset): JqlField['compare'] {
  const places = new Map<Scalar, { project: string; position: number }>();
  for (const { key, versions } of projects) {
    versions.forEach(({ id }, position) => places.set(id, { project: key, position }));
  }
  return (a, b) => {
    const [one, other] = [places.get(a), places.get(b)];
    if (one === undefined || one.project !== other?.project) return NaN;
    return one.position - other.position;
  };
}
