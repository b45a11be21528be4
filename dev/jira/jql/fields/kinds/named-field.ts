import type { NamedEntity } from '#dev/jira/data/entities';
import type { IssueRow } from '#dev/jira/data/issue-row';
import { compareScalars, unordered } from '../compare-scalars';
import type { JqlField, QueryContext } from '../jql-field';
import { VALUE_OPERATORS } from '../operator-sets';
import { column } from './column';
import { unknownNameOrId } from './unknown-value';

type Overrides = Partial<Omit<JqlField, 'read' | 'resolve' | 'suggest'>>;

interface NamedField extends Overrides {
  id: string;
  names: readonly string[];
  type: string;
  /** The values of an issue. */
  of: (row: IssueRow) => readonly NamedEntity[];
  /** The values that exist for the user of the query. */
  all: (context: QueryContext) => readonly NamedEntity[];
}

/** A field whose values have an id and a name, either of which a query may write. */
export function namedField({ of, all, ...field }: NamedField): JqlField {
  const read = column((row) => of(row).map((value) => value.id));
  const names = column((row) => of(row).map((value) => value.name));
  return {
    kind: 'value',
    operators: VALUE_OPERATORS,
    compare: unordered,
    order: { read: (row) => names(row)[0], compare: compareScalars, direction: 'ASC' },
    ...field,
    read,
    resolve: (written) => {
      const found = findNamed(all(written.context), written.text);
      if (found.length === 0) throw unknownNameOrId(written);
      return found.map((value) => value.id);
    },
    suggest: (context) => [...new Set(all(context).map((value) => value.name))],
  };
}

/** The entities that a text may mean: by name without regard to case, otherwise by id. */
export function findNamed<T extends NamedEntity>(all: readonly T[], text: string): readonly T[] {
  const wanted = text.toLowerCase();
  const byName = all.filter((value) => value.name.toLowerCase() === wanted);
  return byName.length > 0 ? byName : all.filter((value) => value.id === text);
}
