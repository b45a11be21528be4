import { median } from '../interleaved-times';
import type { Frames } from './load-frames';
import type { Load } from './load-page';

/** Of one round: every variant was loaded once. */
export interface Round {
  /** By variant and rows: `viewer 50`. */
  loads: Map<string, Load>;
  frames: Map<string, Frames>;
}

export interface Measured {
  rounds: Round[];
  gzipBytes: (path: string) => number;
}

/** The median of what every round shows; ratios are made within a round, whose loads share the machine's mood. */
const overRounds = ({ rounds }: Measured, figure: (round: Round) => number): number =>
  median(rounds.map(figure));

const loadOf = ({ loads }: Round, name: string): Load => {
  const load = loads.get(name);
  if (!load) throw new Error(`"${name}" was not measured.`);
  return load;
};
const paintedIn = (round: Round, name: string) => loadOf(round, name).firstRowsMs;
const framesIn = ({ frames }: Round, name: string) => frames.get(name)?.allPaintedMs ?? NaN;

/** The figures by the names that the goals have. */
export function figures(measured: Measured) {
  const over = (figure: (round: Round) => number) => rounded(overRounds(measured, figure));
  const ratio = (one: string, other: string) =>
    over((round) => paintedIn(round, one) / paintedIn(round, other));
  return {
    viewer_first_table_gzip_bytes: firstTableBytes(measured),
    first_rows_50_vs_vanilla_50: ratio('viewer 50', 'vanilla 50'),
    first_rows_1000_vs_vanilla_50: ratio('viewer 1000', 'vanilla 50'),
    dynamic_table_1000_vs_ours: ratio('dynamic-table 1000', 'viewer 1000'),
    dynamic_table_paged_vs_ours: ratio('dynamic-table?page=50 1000', 'viewer 1000'),
    first_rows_5000_vs_1000: ratio('viewer 5000', 'viewer 1000'),
    first_rows_1000_vs_prototype: ratio('viewer 1000', 'prototype 1000'),
    scroll_fps_ratio: over((round) => {
      const [ours, prototype] = [loadOf(round, 'viewer 1000'), loadOf(round, 'prototype 1000')];
      return (ours.framesPerSecond ?? NaN) / (prototype.framesPerSecond ?? NaN);
    }),
    sort_1000_ms_ratio_vs_50: over((round) => {
      const [long, short] = [loadOf(round, 'viewer 1000'), loadOf(round, 'viewer 50')];
      return (long.sortMs ?? NaN) / (short.sortMs ?? NaN);
    }),
    twenty_macros_vs_vanilla: over(
      (round) => framesIn(round, 'viewer') / framesIn(round, 'vanilla'),
    ),
    heap_5000_mb: over((round) => loadOf(round, 'viewer 5000').heapMb),
    elements_1000: over((round) => loadOf(round, 'viewer 1000').elements),
    jira_calls_for_20_equal_macros: over((round) => round.frames.get('equal')?.asked ?? NaN),
  };
}

/** Scripts, styles and texts of the viewer that were asked for before the first rows stood. */
function firstTableBytes({ rounds, gzipBytes }: Measured): number {
  const files = new Set(rounds.flatMap((round) => loadOf(round, 'viewer 50').files));
  const ours = [...files].filter((path) => path.startsWith('/viewer/'));
  return ours.reduce((sum, path) => sum + gzipBytes(path.slice('/viewer/'.length)), 0);
}

/** A table for people: each variant with its medians, and below it the figures. */
export function asText(measured: Measured): string {
  const names = [...(measured.rounds[0]?.loads.keys() ?? [])].sort(byRows);
  const lines = names.map((name) => {
    const over = (figure: (load: Load) => number | undefined) =>
      overRounds(measured, (round) => figure(loadOf(round, name)) ?? NaN);
    return [
      name.padEnd(28),
      cell(over((load) => load.firstRowsMs)),
      cell(over((load) => load.elements)),
      cell(
        over((load) => load.heapMb),
        1,
      ),
      cell(over((load) => load.framesPerSecond)),
      cell(over((load) => load.sortMs)),
    ].join(' ');
  });
  const frames = [...(measured.rounds[0]?.frames.keys() ?? [])].map(
    (name) =>
      `twenty frames, ${name}: ${cell(overRounds(measured, (round) => framesIn(round, name)))} ms`,
  );
  return [
    `Medians of ${measured.rounds.length} interleaved rounds`,
    'variant and rows             first ms elements  heap MB   frames  sort ms',
    ...lines,
    ...frames,
    ...Object.entries(figures(measured)).map(([name, value]) => `${name}: ${value}`),
  ].join('\n');
}

const byRows = (one: string, other: string) =>
  Number(one.split(' ').at(-1)) - Number(other.split(' ').at(-1)) || (one < other ? -1 : 1);

const cell = (value: number, digits = 0) =>
  (Number.isNaN(value) ? '' : value.toFixed(digits)).padStart(8);

const rounded = (value: number) => Math.round(value * 100) / 100;
