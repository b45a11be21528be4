import type { IssueRow } from '#dev/jira/data/issue-row';
import { compareScalars, unordered } from '../compare-scalars';
import type { JqlField } from '../jql-field';
import { VALUE_OPERATORS } from '../operator-sets';
import { column } from './column';

interface LabelField extends Pick<JqlField, 'id' | 'names'>, Partial<Pick<JqlField, 'suggest'>> {
  of: (row: IssueRow) => readonly string[];
}

/** A field of free labels, compared in lower case. */
export function labelField({ of, ...field }: LabelField): JqlField {
  const read = column((row) => of(row).map((label) => label.toLowerCase()));
  return {
    kind: 'label',
    type: 'com.atlassian.jira.issue.label.Label',
    operators: VALUE_OPERATORS,
    compare: unordered,
    ...field,
    read,
    resolve: ({ text }) => [text.toLowerCase()],
    order: { read: (row) => read(row)[0], compare: compareScalars, direction: 'ASC' },
  };
}
