export type Entity = Readonly<Record<string, unknown>>;

/** What differs between products, and between versions of their REST, in how an issue's values are written. */
export interface Dialect {
  /** `https://jira.example.com/jira/rest/api/2`: `self` links begin with it. */
  readonly rest: string;
  /** Icons, avatars and attachments lie below it. */
  readonly base: string;
  /** With `self`, without avatars. */
  user(user: Entity): Entity;
  /** What this product adds to entities, by their kind. */
  readonly adds: Readonly<Record<string, (entity: Entity) => Entity>>;
  /** @param wiki as Data Center keeps texts */
  richText(wiki: string): unknown;
}
