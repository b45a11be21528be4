import * as v from 'valibot';
import { fieldIdSchema } from './field-id';
import { tableSortSchema } from './table-sort';

/** How many columns may be filtered, grouped or added up at once. */
const CHANGES_MAX = 20;
const CHOICES_MAX = 200;
const TEXT_MAX = 255;
/** More levels than these are hardly read, and an issue stands below each of its values on each level. */
export const GROUP_LEVELS_MAX = 3;
/** A table can have more columns than are ever filtered. */
const COLUMNS_MAX = 100;
/** More would leave no room for the others. */
export const PINNED_MAX = 3;
/** How narrow and how wide a person can make a column, in pixels. */
export const COLUMN_WIDTH_PX = { min: 40, max: 1200 } as const;

const filterText = v.pipe(v.string(), v.maxLength(TEXT_MAX));

/** `YYYY-MM-DD`, or a number of days from today: `-7d`, `0d`, `14d`. */
const filterDay = v.pipe(v.string(), v.regex(/^(?:\d{4}-\d{2}-\d{2}|-?\d{1,4}d)$/));

const column = { fieldId: fieldIdSchema };

/** A condition on one column; an issue remains if it meets the conditions of all columns. */
export const columnFilterSchema = v.variant('kind', [
  /** The cell holds one of these values, as {@link filterValues} names them; `not` turns it round. */
  v.object({
    ...column,
    kind: v.literal('choice'),
    values: v.pipe(v.array(filterText), v.minLength(1), v.maxLength(CHOICES_MAX)),
    not: v.optional(v.literal(true)),
  }),
  /** The text of the cell contains this one, whatever the case. */
  v.object({ ...column, kind: v.literal('text'), text: v.pipe(filterText, v.minLength(1)) }),
  /** Both ends are included. Times are in seconds. */
  v.object({
    ...column,
    kind: v.literal('number'),
    min: v.optional(v.number()),
    max: v.optional(v.number()),
  }),
  /** Both days are included, in the reader's time zone. */
  v.object({
    ...column,
    kind: v.literal('date'),
    from: v.optional(filterDay),
    to: v.optional(filterDay),
  }),
  v.object({ ...column, kind: v.literal('empty'), empty: v.boolean() }),
  /** Whoever reads, in a column of people; the active sprints, in one of sprints. */
  v.object({ ...column, kind: v.literal('current'), of: v.picklist(['reader', 'sprint']) }),
]);

/** Conditions on different columns. */
export const columnFiltersSchema = v.pipe(
  v.array(columnFilterSchema),
  v.minLength(1),
  v.maxLength(CHANGES_MAX),
);

/** What is said of the numbers of a column; `count` and `distinct` of any values. */
export const TOTAL_FUNCTIONS = [
  'sum',
  'average',
  'median',
  'min',
  'max',
  'count',
  'distinct',
] as const;

const listOf = <T extends v.GenericSchema>(item: T, max = CHANGES_MAX) =>
  v.optional(v.pipe(v.array(item), v.maxLength(max)));

/**
 * How the issues of a table are shown: sorted, filtered, grouped and added up, and in which columns. The author's view
 * stands in the macro's definition; a reader begins with it and changes a copy.
 */
export const tableViewSchema = v.object({
  /** The first column decides; empty or absent for the order of the query. */
  sort: listOf(tableSortSchema),
  filters: listOf(columnFilterSchema),
  /** Columns, the outermost group first. */
  groupBy: listOf(fieldIdSchema),
  totals: listOf(v.object({ ...column, function: v.picklist(TOTAL_FUNCTIONS) })),
  /** Columns that are not shown; they can still be filtered and grouped by. */
  hidden: listOf(fieldIdSchema, COLUMNS_MAX),
  /** The columns in another order than they were loaded in; those that are not named stand behind them. */
  order: listOf(fieldIdSchema, COLUMNS_MAX),
  /** In pixels; the browser decides about the others. */
  widths: listOf(
    v.object({
      ...column,
      px: v.pipe(
        v.number(),
        v.integer(),
        v.minValue(COLUMN_WIDTH_PX.min),
        v.maxValue(COLUMN_WIDTH_PX.max),
      ),
    }),
    COLUMNS_MAX,
  ),
  /** Whether the texts of a column take several lines; the others do what their values look best with. */
  wrap: listOf(v.object({ ...column, wraps: v.boolean() }), COLUMNS_MAX),
  /** So many columns at the beginning stay in sight; the key alone, if it is the first, where nothing is set. */
  pinned: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(PINNED_MAX))),
  /** Each row begins with its number. */
  numbers: v.optional(v.literal(true)),
  /** All rows stand in the document at once, and the page scrolls instead of the table. */
  whole: v.optional(v.literal(true)),
  /** Absent for comfortable. */
  density: v.optional(v.literal('compact')),
});

export type TableView = v.InferOutput<typeof tableViewSchema>;
export type ColumnFilter = v.InferOutput<typeof columnFilterSchema>;
export type TotalFunction = (typeof TOTAL_FUNCTIONS)[number];
/** A number to be shown for a column. */
export type ColumnTotal = NonNullable<TableView['totals']>[number];
