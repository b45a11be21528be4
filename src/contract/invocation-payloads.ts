import * as v from 'valibot';
import { linkIdSchema } from './macro-definition';

/** What payloads of several surfaces have in common. */

export const nothing = v.optional(v.object({}));
export const ofLink = v.object({ linkId: linkIdSchema });

const ANY_SITE = 'https://site.invalid';

/**
 * A path of Confluence on the same site, to come back to, which no parser reads as anything else; null
 * when the consent has a tab of its own.
 */
export const returnToSchema = v.nullable(
  v.pipe(
    v.string(),
    v.maxLength(2000),
    v.regex(/^\/wiki(?:[/?#]|$)/),
    v.check((path) => new URL(path, ANY_SITE).href === ANY_SITE + path),
  ),
);

/** Payloads and results of one surface, by the names of its invocations. */
export type Invocations<
  P extends Record<string, v.GenericSchema>,
  R extends Record<keyof P, unknown>,
> = {
  [K in keyof P]: { payload: v.InferInput<P[K]>; parsed: v.InferOutput<P[K]>; result: R[K] };
};
