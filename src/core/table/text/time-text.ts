import type { Cell, WorkingTime } from '#contract/issue-table';
import type { CellFormat, CellUnit } from './cell-format';

const HOUR_SECONDS = 3600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/**
 * Renders a duration of working time: `1w 2d 4h`.
 * @param workday without it, or without its `days`, days or weeks are not used
 */
export function durationText(seconds: number, format: CellFormat, workday?: WorkingTime): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  const sizes = unitSizes(workday);
  const parts: string[] = [];
  let rest = minutes;
  for (const [unit, size] of sizes) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(format.unit(count, unit));
  }
  const text = parts.length > 0 ? parts.join(' ') : format.unit(0, 'minute');
  return seconds < 0 && minutes > 0 ? `-${text}` : text;
}

/** Renders elapsed time in its largest unit: `412d`, `5h`, `3m`. */
export function elapsedText({ seconds, atMost }: ElapsedCell, format: CellFormat): string {
  const time =
    seconds >= DAY_SECONDS
      ? format.unit(Math.floor(seconds / DAY_SECONDS), 'day')
      : seconds >= HOUR_SECONDS
        ? format.unit(Math.floor(seconds / HOUR_SECONDS), 'hour')
        : format.unit(Math.floor(seconds / 60), 'minute');
  return atMost ? format.phrase('atMost', { time }) : time;
}

type ElapsedCell = Extract<Cell, { type: 'elapsed' }>;

/** In minutes, the largest first. */
function unitSizes(workday: WorkingTime | undefined): [CellUnit, number][] {
  const day = workday && workday.hours * 60;
  const week = day && workday.days && workday.days * day;
  return [
    ...(week ? [['week', week] as [CellUnit, number]] : []),
    ...(day ? [['day', day] as [CellUnit, number]] : []),
    ['hour', 60],
    ['minute', 1],
  ];
}
