import * as v from 'valibot';

/** What Forge gives as the account of anonymous users. */
const UNIDENTIFIED = 'unidentified';

/** The account id of a person who is signed in. */
export const accountIdSchema = v.pipe(v.string(), v.minLength(1), v.notValue(UNIDENTIFIED));
