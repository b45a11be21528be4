import { REPORTED_MAX } from './ports';
import { personalHoldings, type HoldingName, type HoldingPorts } from './holdings/holdings';

/** A person, and the entities that name them. */
export interface Person {
  accountId: string;
  namedIn: HoldingName[];
}

/**
 * What Atlassian accepts as an account; `unknown` stands for accounts that must not be reported.
 * @see https://developer.atlassian.com/platform/forge/user-privacy-guidelines/
 */
const ACCOUNT_ID = /^(?!unknown$)[A-Za-z0-9:-]{1,128}$/;

/**
 * The next people that something is stored about, in the order of their accounts and each once, however many entities
 * name them.
 * @param after the account to go on after; empty for the first people
 * @returns the account to go on after; undefined at the end
 */
export async function nextPeople(
  ports: HoldingPorts,
  after: string,
): Promise<{ people: Person[]; last: string | undefined }> {
  const named = new Map<string, HoldingName[]>();
  for (const [name, holding] of Object.entries(personalHoldings(ports))) {
    for (const accountId of await holding.accountsAfter(after, REPORTED_MAX)) {
      named.set(accountId, [...(named.get(accountId) ?? []), name as HoldingName]);
    }
  }
  const accounts = [...named.keys()].sort().slice(0, REPORTED_MAX);
  const people = accounts.map((accountId) => ({ accountId, namedIn: named.get(accountId) ?? [] }));
  return {
    people: people.filter(({ accountId }) => ACCOUNT_ID.test(accountId)),
    last: accounts.at(-1),
  };
}
