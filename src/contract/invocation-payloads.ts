import * as v from 'valibot';
import { linkIdSchema } from './macro-definition';

/* Parts that the payloads of several surfaces share. */

/** The payload of an invocation without parameters. */
export const nothing = v.optional(v.object({}));
/** The payload of an invocation about one link. */
export const ofLink = v.object({ linkId: linkIdSchema });

const ANY_SITE = 'https://site.invalid';

/**
 * The path on the same site to return to after a consent; null if the consent has its own tab. The check
 * refuses texts that a URL parser reads as anything else than this path.
 */
export const returnToSchema = v.nullable(
  v.pipe(
    v.string(),
    v.maxLength(2000),
    v.regex(/^\/wiki(?:[/?#]|$)/),
    v.check((path) => new URL(path, ANY_SITE).href === ANY_SITE + path),
  ),
);

/** The payloads and results of a surface, by the names of its invocations. */
export type Invocations<
  P extends Record<string, v.GenericSchema>,
  R extends Record<keyof P, unknown>,
> = {
  [K in keyof P]: { payload: v.InferInput<P[K]>; parsed: v.InferOutput<P[K]>; result: R[K] };
};
