import * as v from 'valibot';
import { columnHeadingSchema } from './column-heading';
import { displayModeSchema } from './display-mode';
import { fieldIdSchema } from './field-id';
import { formatRulesSchema } from './format-rule';
import { namedViewsSchema } from './named-view';
import { refreshMinutesSchema } from './refresh-interval';
import { sourceFieldsSchema } from './source-field';
import { tableViewSchema } from './table-view';

/** Jira accepts longer queries, but the definition is part of every invocation and of the page. */
export const JQL_MAX_LENGTH = 8000;
const COLUMNS_MAX = 40;
/** More than a reader looks through; they are loaded in parts (`table-page`). */
export const ROWS_MAX = 5000;
export const ROWS_DEFAULT = 50;

export const linkIdSchema = v.pipe(v.string(), v.uuid());

/** A reader waits for the slowest, and each costs an invocation. */
export const SOURCES_MAX = 5;

const sourceSchema = v.object({
  linkId: linkIdSchema,
  /** Without unpaired surrogates, which cannot be encoded in a URL. */
  jql: v.pipe(v.string(), v.maxLength(JQL_MAX_LENGTH), v.regex(/^\P{Cs}*$/u)),
  /** Absent if each column shows the field of its id. */
  fields: sourceFieldsSchema,
});

type Sources = [TableSource, ...TableSource[]];

/** Not `v.strictTuple`, because its code is several times as large in every view of a table. */
const hasSources = (sources: TableSource[]): sources is Sources =>
  sources.length > 0 && sources.length <= SOURCES_MAX;

const columnSchema = v.object({
  fieldId: fieldIdSchema,
  /** A heading that this version does not accept is none. */
  heading: v.fallback(columnHeadingSchema, undefined),
});

/** HMAC-SHA256, base64url. */
const signatureSchema = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

/** See {@link Signed}. Without length limits: any other text is simply not what was signed. */
const signedSchema = v.object({
  signature: signatureSchema,
  keyId: v.pipe(v.string(), v.uuid()),
  revision: v.string(),
  contentId: v.string(),
  spaceId: v.string(),
  spaceKey: v.string(),
});

/**
 * What a macro stores in the page as its config. Forge refuses null and arrays inside arrays.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/
 */
export const macroDefinitionSchema = v.object({
  v: v.literal(1),
  sources: v.pipe(v.array(sourceSchema), v.guard(hasSources)),
  columns: v.pipe(v.array(columnSchema), v.minLength(1), v.maxLength(COLUMNS_MAX)),
  display: v.object({
    /** At most this many issues are shown. */
    maxRows: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(ROWS_MAX)),
    title: v.optional(v.pipe(v.string(), v.maxLength(255))),
    /** How readers first see the issues. A view that this version does not know is none. */
    view: v.fallback(v.optional(tableViewSchema), undefined),
    /** Further views to choose from. Views that this version does not know are none. */
    views: v.fallback(v.optional(namedViewsSchema), undefined),
    /** What is coloured. Rules that this version does not know are none. */
    rules: v.fallback(v.optional(formatRulesSchema), undefined),
    /** Absent for a table. A mode that this version does not know is none. */
    mode: v.fallback(v.optional(displayModeSchema), undefined),
    /** How often the table is refreshed while somebody looks at it; absent for never. */
    refreshMinutes: v.fallback(v.optional(refreshMinutesSchema), undefined),
  }),
  /** A signature of another form, such as that of an older version of the app, is none. */
  signed: v.fallback(v.optional(signedSchema), undefined),
});

/** What a macro shows; see {@link macroDefinitionSchema}. */
export type MacroDefinition = v.InferOutput<typeof macroDefinitionSchema>;

/**
 * The backend's confirmation that an author who may use the shared-account link saved this definition, with what
 * it is bound to: the key, the link's access revision, and the content and space that the macro was saved in.
 */
export type Signed = v.InferOutput<typeof signedSchema>;

/** Where the issues of a table come from: the link, and the author's query. */
export type TableSource = v.InferOutput<typeof sourceSchema>;

/** The source of a table; of several the first. There is always one, because the schema accepts nothing else. */
export function sourceOf({ sources: [source] }: MacroDefinition): TableSource {
  return source;
}

/** Whether the rows of a table are merged from several sources, which may call a field by several ids. */
export const isMerged = ({ sources }: MacroDefinition): boolean =>
  sources.length > 1 || sources[0].fields !== undefined;

/** Reads a definition from macro config. @returns undefined if the macro is not configured or the config is not valid */
export function readMacroDefinition(config: unknown): MacroDefinition | undefined {
  const parsed = v.safeParse(macroDefinitionSchema, config);
  return parsed.success ? parsed.output : undefined;
}
