import { type DerivedColumnId, isDerivedColumnId } from '#contract/columns';
import type { Cell } from '#contract/issue-table';
import { derived as ENGLISH_NAMES } from '#locales/en-US.json';
import { property } from '../untrusted/property';
import { type CellContext, EMPTY } from './cells/cell-reader';
import { isResolved } from './cells/time-cells';
import { dayNumber, epochSeconds } from './instant';

/** A column that is not a field of Jira and is computed from fields of the same answer. */
export interface DerivedColumn {
  /** The fields that it is computed from. */
  needs: string[];
  /** Fields that improve it and that not every Jira has. */
  prefers?: string[];
  /** It is exact only with the changelog: `statusSince`. */
  readsChangelog?: true;
  read: (context: CellContext) => Cell;
}

export const DERIVED_COLUMNS: Record<DerivedColumnId, DerivedColumn> = {
  'derived.age': {
    needs: ['created', 'resolutiondate'],
    read: (context) => between(instant(context, 'created'), resolvedOrNow(context)),
  },
  'derived.timeSinceUpdate': {
    needs: ['updated'],
    read: (context) => between(instant(context, 'updated'), context.now / 1000),
  },
  'derived.timeInStatus': {
    needs: ['status', 'created'],
    prefers: ['statuscategorychangedate'],
    readsChangelog: true,
    read: timeInStatus,
  },
  'derived.daysOverdue': {
    needs: ['duedate', 'resolution'],
    read: (context) => {
      const days = daysToDue(context);
      return days === undefined || days >= 0 ? EMPTY : { type: 'days', days: -days };
    },
  },
  'derived.daysToDue': {
    needs: ['duedate', 'resolution'],
    read: (context) => {
      const days = daysToDue(context);
      return days === undefined ? EMPTY : { type: 'days', days };
    },
  },
  'derived.site': {
    needs: [],
    read: ({ site = '' }) => (site === '' ? EMPTY : { type: 'tags', tags: [site] }),
  },
};

/** @returns undefined for the id of a field of Jira */
export function derivedColumn(id: string): DerivedColumn | undefined {
  return isDerivedColumnId(id) ? DERIVED_COLUMNS[id] : undefined;
}

type NameKey<Id> = Id extends `derived.${infer Key}` ? Key : never;

const NAMES: Record<NameKey<DerivedColumnId>, string> = ENGLISH_NAMES;

/** The English name of a derived column; the front ends prefer the reader's language. */
export function derivedColumnName(id: DerivedColumnId): string {
  return NAMES[id.slice('derived.'.length) as NameKey<DerivedColumnId>];
}

/**
 * Without the changelog this is an upper bound. Cloud states when an issue entered its status *category*,
 * within which it may have moved since; Data Center states only when it was created.
 */
function timeInStatus(context: CellContext): Cell {
  const { issue, statusSince, now } = context;
  const since = epochSeconds(statusSince?.get(issue.key) ?? '');
  if (since !== undefined) return between(since, now / 1000);
  const earliest = instant(context, 'statuscategorychangedate') ?? instant(context, 'created');
  const cell = between(earliest, now / 1000);
  return cell.type === 'elapsed' ? { ...cell, atMost: true } : cell;
}

/** The age of an issue stops growing when it is resolved. */
function resolvedOrNow(context: CellContext): number {
  return instant(context, 'resolutiondate') ?? context.now / 1000;
}

/** Days until an unresolved issue is due. */
function daysToDue(context: CellContext): number | undefined {
  const value = property(context.issue.fields, 'duedate');
  const due = typeof value === 'string' ? dayNumber(value) : undefined;
  const today = dayNumber(context.today);
  if (due === undefined || today === undefined || isResolved(context)) return undefined;
  return due - today;
}

function instant({ issue }: CellContext, fieldId: string): number | undefined {
  const value = property(issue.fields, fieldId);
  return typeof value === 'string' ? epochSeconds(value) : undefined;
}

/** Clocks differ a little: a change "in the future" was made just now. */
function between(from: number | undefined, to: number): Cell {
  if (from === undefined) return EMPTY;
  return { type: 'elapsed', seconds: Math.max(0, Math.round(to - from)) };
}
