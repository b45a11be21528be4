import type { IssueRow } from '#dev/jira/data/issue-row';
import { compareScalars, unordered } from '../compare-scalars';
import type { JqlField } from '../jql-field';
import { VALUE_OPERATORS } from '../operator-sets';
import { column } from './column';
import { unknownOption, unknownValue } from './unknown-value';

interface OptionField extends Pick<JqlField, 'id' | 'names' | 'kind'> {
  /** The names of the options of an issue; for a cascading option those of parent and child. */
  of: (row: IssueRow) => readonly string[];
  /** The issues that the options are collected from, because no list of options exists. */
  issues: readonly IssueRow[];
}

/** A field of options or groups, compared by name in lower case. */
export function optionField({ of, issues, ...field }: OptionField): JqlField {
  const names = column(of);
  const unknown = field.kind === 'option' ? unknownOption : unknownValue;
  const read = column((row) => names(row).map((name) => name.toLowerCase()));
  let options: ReadonlyMap<string, string> | undefined;
  const known = (): ReadonlyMap<string, string> =>
    (options ??= new Map(issues.flatMap(names).map((name) => [name.toLowerCase(), name])));
  return {
    type: 'com.atlassian.jira.issue.customfields.option.Option',
    operators: VALUE_OPERATORS,
    compare: unordered,
    ...field,
    read,
    resolve: (written) => {
      const wanted = written.text.toLowerCase();
      if (!known().has(wanted)) throw unknown(written);
      return [wanted];
    },
    order: { read: (row) => read(row)[0], compare: compareScalars, direction: 'ASC' },
    suggest: () => [...known().values()],
  };
}
