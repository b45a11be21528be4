import * as v from 'valibot';
import { AppError } from '#contract/app-error';
import type { Caller, ContentPlace } from '../services/ports';
import { accountIdSchema } from './account-id';

const CONTENT_TYPES = ['page', 'blogpost'] as const;

const extensionSchema = v.object({
  content: v.object({
    id: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^\d{1,20}$/)),
    type: v.optional(v.picklist(CONTENT_TYPES), 'page'),
  }),
  isEditing: v.fallback(v.optional(v.boolean(), false), false),
  macro: v.fallback(v.optional(v.object({ isConfiguring: v.optional(v.boolean()) })), undefined),
});

/** Kinds of accounts that Forge's documentation tells from `licensed`. */
const UNLICENSED: unknown[] = ['unlicensed', 'customer', 'anonymous'];

const contextSchema = v.object({
  accountId: accountIdSchema,
  timezone: v.fallback(v.optional(v.string()), undefined),
});

/**
 * The caller of an invocation, by its context.
 * @throws {AppError} `NOT_SIGNED_IN`; `NOT_LICENSED` for guests
 * @see https://developer.atlassian.com/platform/forge/access-to-forge-apps-for-unlicensed-users/
 */
export function callerOf(context: Record<string, unknown>): Caller {
  const parsed = v.safeParse(contextSchema, context);
  if (!parsed.success) throw new AppError('NOT_SIGNED_IN', 'There is no signed-in user.');
  if (UNLICENSED.includes(context.accountType)) {
    throw new AppError('NOT_LICENSED', 'Apps may not act for guests.');
  }
  const content = contentPlaceOf(context.extension);
  return { ...parsed.output, ...(content && { content }) };
}

/**
 * The page or blog post that a macro stands in, by its extension context.
 * @returns undefined for anything else, such as a template
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/ Extension context
 */
export function contentPlaceOf(extension: unknown): ContentPlace | undefined {
  const parsed = v.safeParse(extensionSchema, extension);
  if (!parsed.success) return undefined;
  const { content, isEditing, macro } = parsed.output;
  return { ...content, isDraft: isEditing || macro?.isConfiguring === true };
}
