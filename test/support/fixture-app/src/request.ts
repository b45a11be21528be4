/** The part of the request of `@forge/resolver` that this app reads. */
export interface Request<Payload> {
  payload: Payload;
  context: { accountId?: string } & Record<string, unknown>;
}
