import { numberProperty, property, stringProperty } from '../../untrusted/property';
import type { CellReader } from './cell-reader';
import { nameOf, textCell } from './text-cells';

/** Reads an SLA of Jira Service Management: its ongoing cycle, otherwise the last completed one. */
export const readSla: CellReader = (value) => {
  const ongoing = property(value, 'ongoingCycle');
  const completed = property(value, 'completedCycles');
  const last: unknown = Array.isArray(completed) ? completed.at(-1) : undefined;
  const cycle = isObject(ongoing) ? ongoing : last;
  if (!isObject(cycle)) return isObject(completed) ? { type: 'empty' } : undefined;
  const paused = property(cycle, 'paused') === true;
  const millis = numberProperty(property(cycle, 'remainingTime'), 'millis');
  return {
    type: 'sla',
    state: cycle !== ongoing ? 'completed' : paused ? 'paused' : 'running',
    ...(property(cycle, 'breached') === true ? { breached: true } : {}),
    ...(millis === undefined ? {} : { seconds: Math.round(millis / 1000) }),
  };
};

/** Reads the request type of Jira Service Management. */
export const readRequestType: CellReader = (value) => {
  const name = stringProperty(property(value, 'requestType'), 'name');
  return name === undefined ? undefined : textCell(name);
};

/** Reads the decision of each approval: `Approve release: approved, Budget: pending`. */
export const readApprovals: CellReader = (value) => {
  if (!Array.isArray(value)) return undefined;
  const said = value.map((approval: unknown) =>
    [nameOf(approval), stringProperty(approval, 'finalDecision')].filter(Boolean).join(': '),
  );
  return textCell(said.filter((text) => text !== '').join(', '));
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
