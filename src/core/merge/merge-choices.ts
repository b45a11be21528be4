import type { ColumnChoice } from '#contract/columns';
import type { SourceField } from '#contract/source-field';

/** What one of several Jiras offers as columns. */
export interface SourceChoices {
  /** Undefined while it is not known. */
  choices: readonly ColumnChoice[] | undefined;
  /** The fields that its columns have been showing; undefined if each column shows the field of its id. */
  fields: readonly SourceField[] | undefined;
}

/** A column that several Jiras may have. */
export interface MergedChoice extends ColumnChoice {
  /** The places of the sources that have it. */
  of: number[];
}

/** By name and kind of field, or by the id of a column. */
interface Column {
  choice: MergedChoice;
  name: string;
}

/**
 * Lists what several Jiras offer together. System fields are one column by their ids. Custom fields, whose ids differ, are
 * one if they have the same name and kind and each Jira has one such field; a column that an author chose before keeps the
 * fields that it had.
 * @returns the columns, and for each source the field of each custom one
 */
export function mergeChoices(sources: readonly SourceChoices[]): {
  choices: MergedChoice[];
  fields: SourceField[][];
} {
  const columns = new Map<string, Column>();
  const byName = new Map<string, Column[]>();
  const add = (column: Column) => {
    columns.set(column.choice.fieldId, column);
    byName.set(column.name, [...(byName.get(column.name) ?? []), column]);
  };
  const taken = new Set(sources.flatMap(({ fields = [] }) => fields.map((each) => each.columnId)));
  const fields = sources.map(({ choices = [], fields: known }, at) =>
    [...choices].flatMap((choice) => {
      const name = nameOf(choice);
      const before = known?.find((each) => each.fieldId === choice.fieldId)?.columnId;
      const column =
        (before === undefined ? undefined : columns.get(before)) ??
        (before === undefined ? sameColumn(choice, { choices, columns, byName, at }) : undefined);
      if (column) {
        column.choice.of.push(at);
        return choice.custom ? [{ columnId: column.choice.fieldId, fieldId: choice.fieldId }] : [];
      }
      const fieldId = before ?? freeId(choice, { columns, taken });
      add({ name, choice: { ...choice, fieldId, of: [at] } });
      return choice.custom ? [{ columnId: fieldId, fieldId: choice.fieldId }] : [];
    }),
  );
  return { choices: [...columns.values()].map(({ choice }) => choice), fields };
}

/** Without the number that tells fields of one name in one Jira apart: `Team (10200)`. */
function nameOf({ fieldId, name }: ColumnChoice): string {
  const number = ` (${fieldId.replace(/^customfield_/, '')})`;
  return (name.endsWith(number) ? name.slice(0, -number.length) : name).toLowerCase();
}

function sameColumn(
  choice: ColumnChoice,
  known: {
    choices: readonly ColumnChoice[];
    columns: Map<string, Column>;
    byName: Map<string, Column[]>;
    at: number;
  },
): Column | undefined {
  if (!choice.custom) return known.columns.get(choice.fieldId);
  const name = nameOf(choice);
  const [same, ...others] = (known.byName.get(name) ?? []).filter(
    (each) => each.choice.custom && isSameKind(each.choice, choice),
  );
  // Which of several is meant, only the author knows.
  if (!same || others.length > 0 || same.choice.of.includes(known.at)) return undefined;
  const rivals = known.choices.filter(
    (each) => each.custom && nameOf(each) === name && isSameKind(each, choice),
  );
  return rivals.length === 1 ? same : undefined;
}

/** Cloud and Data Center describe some fields of one kind by different types. */
function isSameKind({ kind: one = '' }: ColumnChoice, { kind: other = '' }: ColumnChoice): boolean {
  const [type, origin] = one.split(' ');
  const [otherType, otherOrigin] = other.split(' ');
  return type === otherType || (origin !== undefined && origin === otherOrigin);
}

/** The id of the field itself, unless another Jira has another field of that id. */
function freeId(
  { fieldId }: ColumnChoice,
  { columns, taken }: { columns: Map<string, Column>; taken: Set<string> },
): string {
  const isFree = (id: string) => !columns.has(id) && !taken.has(id);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? fieldId : `${fieldId}.${number}`;
    if (isFree(id)) return id;
  }
}
