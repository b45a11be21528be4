import type { LocalSite } from '../demo/local-site';

/** How many keys the app keeps, by what they are for. */
export interface StoredKeys {
  tokens: number;
  otherSecrets: number;
  /** Of finished renewals: Forge removes them after a day, at the latest after three. */
  locks: number;
  otherValues: number;
  entities: Record<string, number>;
}

/** Counts everything that is stored. */
export function storedKeys({ host }: LocalSite): StoredKeys {
  const { plain, secrets, entities } = host.dumpStorage();
  const countOf = (values: object, test: RegExp) =>
    Object.keys(values).filter((key) => test.test(key)).length;
  const tokens = countOf(secrets, /^token:/);
  const locks = countOf(plain, /^refresh:/);
  return {
    tokens,
    otherSecrets: Object.keys(secrets).length - tokens,
    locks,
    otherValues: Object.keys(plain).length - locks,
    entities: Object.fromEntries(
      Object.entries(entities).map(([name, values]) => [
        name,
        Object.keys(values as object).length,
      ]),
    ),
  };
}
