import * as v from 'valibot';

/** Jira accepts longer queries, but the definition travels in every invocation and in the page. */
export const JQL_MAX_LENGTH = 8000;
const COLUMNS_MAX = 40;
export const ROWS_MAX = 1000;
export const ROWS_DEFAULT = 50;

export const linkIdSchema = v.pipe(v.string(), v.uuid());

const sourceSchema = v.object({
  linkId: linkIdSchema,
  /** Half of a surrogate pair has no place in an address. */
  jql: v.pipe(v.string(), v.maxLength(JQL_MAX_LENGTH), v.regex(/^\P{Cs}*$/u)),
});

/** Jira's field id: `summary`, `customfield_10016`. */
export const fieldIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z][\w.-]{0,99}$/));

const columnSchema = v.object({ fieldId: fieldIdSchema });

/** HMAC-SHA256, base64url. */
const signatureSchema = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

const spaceKeySchema = v.pipe(v.string(), v.regex(/^~?[\w.-]{1,255}$/));

/**
 * What a macro keeps in the page, as macro config: no null, no array inside an array
 * (Forge refuses both). Several sources in one table are part of the format, not yet of the product.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/
 */
export const macroDefinitionSchema = v.object({
  v: v.literal(1),
  sources: v.strictTuple([sourceSchema]),
  columns: v.pipe(v.array(columnSchema), v.minLength(1), v.maxLength(COLUMNS_MAX)),
  display: v.object({
    /** At most this many issues are shown. */
    maxRows: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(ROWS_MAX)),
    title: v.optional(v.pipe(v.string(), v.maxLength(255))),
  }),
  /** That an author who may use a link with a shared account saved this, in the backend's hand. */
  signed: v.optional(
    v.object({
      signature: signatureSchema,
      /** Where the author saved it; for links that only some spaces may use. */
      spaceKey: v.optional(spaceKeySchema),
    }),
  ),
});

export type MacroDefinition = v.InferOutput<typeof macroDefinitionSchema>;

/** Where the issues of a table come from: the link, and the author's query. */
export type TableSource = v.InferOutput<typeof sourceSchema>;

/** The source of a table. There is always one, because the schema accepts nothing else. */
export function sourceOf({ sources: [source] }: MacroDefinition): TableSource {
  return source;
}

/** @returns undefined when the macro was never configured, or its config is not ours */
export function readMacroDefinition(config: unknown): MacroDefinition | undefined {
  const parsed = v.safeParse(macroDefinitionSchema, config);
  return parsed.success ? parsed.output : undefined;
}
