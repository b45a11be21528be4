import type { Operand, Predicate as HistoryPredicate } from '@atlaskit/jql-ast';
import { DateTime } from 'luxon';
import type { ClauseField } from '../fields/clause-field';
import { instantField } from '../fields/kinds/date-field';
import { userField } from '../fields/kinds/user-field';
import { readOperand, type OperandValues } from './read-operand';

/** What the predicates of WAS and CHANGED restrict; undefined restricts nothing. */
export interface HistoryFilter {
  /** Milliseconds since the epoch, included, as `until` is. */
  from: number;
  until: number;
  /** BY */
  author?: OperandValues;
  /** FROM */
  oldValue?: OperandValues;
  /** TO */
  newValue?: OperandValues;
}

type ReadPredicate = (operand: Operand, left: ClauseField) => Partial<HistoryFilter>;

/** Predicates name moments and users, whatever the field of the clause is. */
const MOMENT = instantField({ id: 'date', names: ['date'], of: () => undefined });
const AUTHOR = userField({ id: 'by', names: ['by'], of: () => [] });

const PREDICATES: Record<HistoryPredicate['operator']['value'], ReadPredicate> = {
  after: (operand, left) => ({ from: Math.max(...readMoments(operand, left)) }),
  before: (operand, left) => ({ until: Math.min(...readMoments(operand, left)) }),
  on: (operand, left) => wholeDays(readMoments(operand, left), left.context.zone),
  during: (operand, left) => {
    const moments = readMoments(operand, left);
    return { from: Math.min(...moments), until: Math.max(...moments) };
  },
  by: (operand, left) => ({ author: readOperand(operand, { ...left, field: AUTHOR }) }),
  from: (operand, left) => ({ oldValue: readOperand(operand, left) }),
  to: (operand, left) => ({ newValue: readOperand(operand, left) }),
};

/**
 * The predicates of one clause together: all limits of time hold, and of several BY, FROM or TO the last one.
 * @throws {JqlError} when a predicate names a value that does not exist
 */
export function readHistoryFilter(
  predicates: readonly HistoryPredicate[],
  left: ClauseField,
): HistoryFilter {
  const unrestricted: HistoryFilter = { from: -Infinity, until: Infinity };
  return predicates
    .map(({ operator, operand }) =>
      operand === undefined ? {} : PREDICATES[operator.value](operand, left),
    )
    .reduce<HistoryFilter>(restrict, unrestricted);
}

function restrict(filter: HistoryFilter, more: Partial<HistoryFilter>): HistoryFilter {
  return {
    ...filter,
    ...more,
    from: Math.max(filter.from, more.from ?? -Infinity),
    until: Math.min(filter.until, more.until ?? Infinity),
  };
}

function readMoments(operand: Operand, left: ClauseField): readonly number[] {
  return readOperand(operand, { ...left, field: MOMENT }).scalars.map(Number);
}

/** From the first to the last millisecond of the days on which the moments fall for the user. */
function wholeDays(moments: readonly number[], zone: string): Partial<HistoryFilter> {
  const days = moments.map((at) => DateTime.fromMillis(at, { zone }));
  return {
    from: Math.max(...days.map((day) => day.startOf('day').toMillis())),
    until: Math.min(...days.map((day) => day.endOf('day').toMillis())),
  };
}
