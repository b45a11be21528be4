/** A JSON object of REST. */
export type Entity = Readonly<Record<string, unknown>>;

/** How a product and a version of its REST API write the values of issues. */
export interface Dialect {
  /** `https://jira.example.com/jira/rest/api/2`: the base of `self` links. */
  readonly rest: string;
  /** The base URL of icons, avatars and attachments. */
  readonly base: string;
  /** A user with `self`, without avatars. */
  user(user: Entity): Entity;
  /** Completes entities with what this product adds, by their kind. */
  readonly adds: Readonly<Record<string, (entity: Entity) => Entity>>;
  /** @param wiki the wiki markup that Data Center keeps */
  richText(wiki: string): unknown;
}
