import * as v from 'valibot';
import { UNIDENTIFIED_ACCOUNT } from '#contract/unidentified-account';

/** The account id of a person who is signed in. */
export const accountIdSchema = v.pipe(v.string(), v.minLength(1), v.notValue(UNIDENTIFIED_ACCOUNT));
