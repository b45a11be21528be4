/** `npm run bench:core [-- --json]`: the cost of turning Jira's answers into tables. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startLocalSite } from '../demo/local-site';
import { type BackendLoad, measureBackendLoad } from './backend-load';
import { BENCH_COLUMNS } from './bench-columns';
import { measureCells, type CellsSpeed } from './cells-speed';
import { type HostileTexts, measureHostileTexts } from './hostile-texts';
import { rawBody } from './raw-bodies';
import { viewTable, type TableView } from './table-view';

const SIZES = [100, 1000, 5000];
/** The most rows that a macro may show. */
const VIEW_ROWS = 1000;
const DATA = process.env.JIRA_DATA ?? resolve(__dirname, '../../../shared/jira-data');
const ISSUES = join(DATA, 'tidev', 'issues-all.nocomments.ndjson.gz');

interface Measured {
  speeds: CellsSpeed[];
  view: TableView;
  rawBytes: number;
  hostile: HostileTexts;
  load: BackendLoad;
}

async function measure(): Promise<Measured> {
  const site = await startLocalSite(existsSync(ISSUES) ? { issuesFile: ISSUES } : {});
  try {
    const bodies: string[] = [];
    for (const size of SIZES) bodies.push(await rawBody(site.jira, size));
    const view = await viewTable(site, VIEW_ROWS);
    const rawBytes = Buffer.byteLength(await rawBody(site.jira, VIEW_ROWS));
    const load = await measureBackendLoad();
    return {
      speeds: bodies.map(measureCells),
      view,
      rawBytes,
      hostile: measureHostileTexts(),
      load,
    };
  } finally {
    await site.dispose();
  }
}

function asJson({ speeds, view, rawBytes, hostile, load }: Measured): string {
  const ratios = speeds.map(({ cellsMs, parseMs }, index) => [
    String(SIZES[index]),
    rounded(cellsMs / parseMs),
  ]);
  return JSON.stringify({
    cells_vs_json_parse: Object.fromEntries(ratios) as Record<string, number>,
    bridge_bytes_ratio: rounded(view.bridgeBytes / rawBytes),
    jira_calls_per_view: view.jiraCalls,
    hostile_vs_ordinary_text: rounded(hostile.worstMs / hostile.ordinaryMs),
    backend_entry_bytes: load.entryBytes,
    backend_chunk_bytes: load.chunkBytes,
    backend_load_vs_empty_resolver: rounded(load.backend.loadMs / load.empty.loadMs),
    backend_first_answer_vs_empty_resolver: rounded(
      load.backend.firstAnswerMs / load.empty.firstAnswerMs,
    ),
  });
}

function asText({ speeds, view, rawBytes, hostile, load }: Measured): string {
  const source = existsSync(ISSUES)
    ? 'real issues'
    : `built-in issues, because ${ISSUES} is not there`;
  const rows = speeds.map(({ issues, bodyBytes, parseMs, cellsMs, readersMs }) =>
    [
      String(issues).padStart(6),
      String(Math.round(bodyBytes / 1000)).padStart(9),
      parseMs.toFixed(2).padStart(11),
      cellsMs.toFixed(2).padStart(9),
      readersMs.toFixed(2).padStart(11),
      rounded(cellsMs / parseMs)
        .toFixed(2)
        .padStart(7),
    ].join(' '),
  );
  return [
    `${BENCH_COLUMNS.length} columns, ${source}; medians of interleaved runs`,
    'issues   body kB  JSON.parse     cells  (no border)  ratio',
    ...rows,
    `hostile text: ${hostile.worstMs.toFixed(3)} ms, ${rounded(hostile.worstMs / hostile.ordinaryMs)} times ` +
      `an ordinary one (${hostile.ordinaryMs.toFixed(3)} ms); the worst repeats ${JSON.stringify(hostile.worst)}`,
    `bridge: ${view.bridgeBytes} bytes for ${view.rows} rows, of ${rawBytes} from Jira: ` +
      String(rounded(view.bridgeBytes / rawBytes)),
    `calls to Jira per table view: ${view.jiraCalls}; ` +
      `with names of epics and time in status: ${view.jiraCallsWithLookUps}`,
    ...loadLines(load),
  ].join('\n');
}

function loadLines({ entryBytes, chunkBytes, emptyBytes, backend, empty }: BackendLoad): string[] {
  const beside = (name: keyof BackendLoad['backend']) =>
    `${backend[name].toFixed(1)} ms, ${rounded(backend[name] / empty[name])} times an empty resolver with the same ` +
    `@forge packages (${empty[name].toFixed(1)} ms)`;
  return [
    `backend: ${entryBytes} bytes, and ${chunkBytes} in chunks that are loaded as needed (empty: ${emptyBytes} bytes)`,
    `  loads in ${beside('loadMs')}`,
    `  answers the first call of the macro in ${beside('firstAnswerMs')}`,
  ];
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;

async function main(): Promise<void> {
  const measured = await measure();
  console.log(process.argv.includes('--json') ? asJson(measured) : asText(measured));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
