import type { Operand, Predicate as HistoryPredicate } from '@atlaskit/jql-ast';
import { DateTime } from 'luxon';
import { historyOf } from '../../data/history';
import type { Change, HistoryField } from '../../data/entities';
import { parseInstant } from '../../data/instant';
import type { IssueRow } from '../../data/issue-row';
import type { Scalar, Predicate } from '../fields/jql-field';
import { instantField } from '../fields/date-field';
import { userField } from '../fields/user-field';
import { JqlError } from '../jql-error';
import { readOperand } from '../operands';
import type { Side, Values } from '../side';

/** Reads the operand of a predicate: AFTER takes a moment, BY a user. */
const MOMENT = instantField({ id: 'date', names: ['date'], of: () => undefined });
const AUTHOR = userField({ id: 'by', names: ['by'], of: () => [] });

/** What AFTER, BEFORE, ON, DURING, BY, FROM and TO ask. */
interface Asked {
  from: number;
  until: number;
  by: Values | undefined;
  old: Values | undefined;
  next: Values | undefined;
}

/** A value and how long an issue had it. */
interface Period {
  value: Scalar | undefined;
  from: number;
  until: number;
  /** Who set it. */
  author: string | undefined;
}

/** WAS and CHANGED, over the history of an issue. */
export const history = {
  was(side: Side, values: Values, predicates: readonly HistoryPredicate[]): Predicate {
    const name = historyField(side);
    const asked = readPredicates(side, predicates);
    return (row) =>
      periods(row, name).some(
        (period) =>
          includes(values, period.value) &&
          period.from <= asked.until &&
          period.until >= asked.from &&
          (asked.by === undefined || includes(asked.by, period.author)),
      );
  },

  changed(side: Side, predicates: readonly HistoryPredicate[]): Predicate {
    const name = historyField(side);
    const asked = readPredicates(side, predicates);
    return (row) => changesOf(row, name).some((change) => fits(change, asked));
  },
};

function fits({ at, author, from, to }: Change, asked: Asked): boolean {
  return (
    at >= asked.from &&
    at <= asked.until &&
    (asked.by === undefined || includes(asked.by, author)) &&
    (asked.old === undefined || includes(asked.old, from?.id)) &&
    (asked.next === undefined || includes(asked.next, to?.id))
  );
}

function includes({ scalars, empty }: Values, value: Scalar | undefined): boolean {
  return value === undefined ? empty : scalars.includes(value);
}

function historyField({ field, fieldName }: Side): HistoryField {
  if (field.history !== undefined) return field.history;
  throw new JqlError(`History searches do not support the '${fieldName}' field.`);
}

function changesOf(row: IssueRow, name: HistoryField): readonly Change[] {
  return historyOf(row).filter((change) => change.field === name);
}

function periods(row: IssueRow, name: HistoryField): readonly Period[] {
  const changes = changesOf(row, name);
  const first: Period = {
    value: changes.length > 0 ? changes[0]?.from?.id : currentValue(row, name),
    from: parseInstant(row.fields.created),
    until: changes[0]?.at ?? Infinity,
    author: row.fields.creator?.name,
  };
  return [
    first,
    ...changes.map((change, position) => ({
      value: change.to?.id,
      from: change.at,
      until: changes[position + 1]?.at ?? Infinity,
      author: change.author,
    })),
  ];
}

function currentValue({ fields }: IssueRow, name: HistoryField): string | undefined {
  switch (name) {
    case 'assignee':
    case 'reporter':
      return fields[name]?.name;
    case 'fixVersion':
      return fields.fixVersions?.[0]?.id;
    default:
      return fields[name]?.id;
  }
}

function readPredicates(side: Side, predicates: readonly HistoryPredicate[]): Asked {
  const asked: Asked = {
    from: -Infinity,
    until: Infinity,
    by: undefined,
    old: undefined,
    next: undefined,
  };
  for (const { operator, operand } of predicates) {
    if (operand === undefined) continue;
    readPredicate(side, asked, { name: operator.value, operand });
  }
  return asked;
}

function readPredicate(
  side: Side,
  asked: Asked,
  { name, operand }: { name: string; operand: Operand },
): void {
  const moments = (): readonly number[] =>
    readOperand(operand, { ...side, field: MOMENT }).scalars.map(Number);
  switch (name) {
    case 'after':
      asked.from = Math.max(asked.from, ...moments());
      break;
    case 'before':
      asked.until = Math.min(asked.until, ...moments());
      break;
    case 'on':
      limitToDays(side, asked, moments());
      break;
    case 'during':
      asked.from = Math.max(asked.from, Math.min(...moments()));
      asked.until = Math.min(asked.until, Math.max(...moments()));
      break;
    case 'by':
      asked.by = readOperand(operand, { ...side, field: AUTHOR });
      break;
    case 'from':
      asked.old = readOperand(operand, side);
      break;
    default:
      asked.next = readOperand(operand, side);
  }
}

function limitToDays({ context }: Side, asked: Asked, moments: readonly number[]): void {
  const days = moments.map((at) => DateTime.fromMillis(at, { zone: context.zone }));
  asked.from = Math.max(asked.from, ...days.map((day) => day.startOf('day').toMillis()));
  asked.until = Math.min(asked.until, ...days.map((day) => day.endOf('day').toMillis()));
}
