import type * as requests from './token-requests';

type Requests = typeof requests;

/** The requests' library is large, and most invocations already have a token. */
const load = (): Promise<Requests> => import('./token-requests');

/** As in `token-requests.ts`, which is loaded with the first request. */
export const exchangeCode: Requests['exchangeCode'] = async (...parameters) =>
  (await load()).exchangeCode(...parameters);

/** As in `token-requests.ts`, which is loaded with the first request. */
export const refresh: Requests['refresh'] = async (...parameters) =>
  (await load()).refresh(...parameters);

/** As in `token-requests.ts`, which is loaded with the first request. */
export const requestClientToken: Requests['requestClientToken'] = async (...parameters) =>
  (await load()).requestClientToken(...parameters);

/** As in `token-requests.ts`, which is loaded with the first request. */
export const revoke: Requests['revoke'] = async (...parameters) =>
  (await load()).revoke(...parameters);
