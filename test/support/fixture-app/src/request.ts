/** What `@forge/resolver` gives to a function, as far as this app reads it. */
export interface Request<Payload> {
  payload: Payload;
  context: { accountId?: string } & Record<string, unknown>;
}
