import { DEFAULT_COLUMN_IDS } from '#contract/columns';

/** What a table of issues usually shows: ten columns. */
export const BENCH_COLUMNS = [...DEFAULT_COLUMN_IDS, 'reporter', 'fixVersions', 'created'];

/** All projects, in an order that mixes old and new issues. */
export const BENCH_JQL = 'order by updated desc';
