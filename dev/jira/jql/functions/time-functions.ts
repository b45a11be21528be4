import { DateTime, type DateTimeUnit } from 'luxon';
import { JqlError } from '../language/jql-error';
import { parsePeriod } from '../language/jql-date';
import type { FunctionCall, JqlFunction } from './jql-function';

const UNITS = ['day', 'week', 'month', 'year'] as const;

/** The unit of a number without one: startOfMonth("-1") is the start of the previous month. */
const BARE_UNIT = { day: 'd', week: 'w', month: 'M', year: 'y' } as const;

/** Functions about time: days, weeks, months and years begin and end in the user's time zone. */
export const timeFunctions: readonly JqlFunction[] = [
  momentFunction('now', 'now()', [0, 0], ({ context }) => context.now),
  momentFunction('currentLogin', 'currentLogin()', [0, 0], ({ context }) => context.now),
  momentFunction('lastLogin', 'lastLogin()', [0, 0], ({ context }) => context.now - 86_400_000),
  ...UNITS.flatMap((unit) => [boundary(unit, 'startOf'), boundary(unit, 'endOf')]),
];

function momentFunction(
  name: string,
  display: string,
  arity: JqlFunction['arity'],
  at: (call: FunctionCall) => number,
): JqlFunction {
  return { name, display, kind: 'instant', isList: false, arity, call: (call) => [at(call)] };
}

function boundary(unit: (typeof UNITS)[number], side: 'startOf' | 'endOf'): JqlFunction {
  const name = side + unit.charAt(0).toUpperCase() + unit.slice(1);
  return momentFunction(name, `${name}("")`, [0, 1], ({ args: [increment], context }) => {
    const local = DateTime.fromMillis(context.now, { zone: context.zone });
    const moved =
      increment === undefined ? local : local.plus(readIncrement(name, unit, increment));
    return boundaryOf(moved, unit, side).toMillis();
  });
}

/** Weeks begin on Sunday, as in Jira's default configuration. */
function boundaryOf(local: DateTime, unit: DateTimeUnit, side: 'startOf' | 'endOf'): DateTime {
  if (unit !== 'week') return local[side](unit);
  return local.plus({ days: 1 })[side]('week').minus({ days: 1 });
}

function readIncrement(
  name: string,
  unit: (typeof UNITS)[number],
  text: string,
): NonNullable<ReturnType<typeof parsePeriod>> {
  const period = /^[+-]?\d+$/.test(text) ? parsePeriod(text + BARE_UNIT[unit]) : parsePeriod(text);
  if (period !== undefined) return period;
  throw new JqlError(
    `Duration for function '${name}' should have the format (+/-)n(yMwdhm), e.g -1M for 1 month earlier.`,
  );
}
