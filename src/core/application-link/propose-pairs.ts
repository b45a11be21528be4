import type { RemotePerson } from '#contract/application-link';
import type { MappedUser } from '#contract/link-configuration';

/** A person as Confluence knows them; the address is there if the person lets others see it. */
export interface OwnPerson {
  accountId: string;
  name: string;
  email?: string | undefined;
}

export interface ProposedPair extends MappedUser {
  /** Of the person in Confluence. */
  name: string;
  /** What both sides have alike. */
  by: 'email' | 'username';
}

export interface ProposedPairs {
  pairs: ProposedPair[];
  /** How many people of the linked application match more than one person, or match one together with others. */
  ambiguous: number;
  /** How many match nobody. */
  unmatched: number;
}

type Key = (email: string) => string;

/**
 * Proposes which people of Confluence and of a linked application are the same: those with the same e-mail address, and
 * those whose user name is the part of the address before the @, if the application names no address of theirs. Names
 * are not compared, because everybody chooses their own. A person who is on the list already is left out.
 */
export function proposePairs(
  ours: readonly OwnPerson[],
  theirs: readonly RemotePerson[],
  listed: readonly MappedUser[],
): ProposedPairs {
  const free = ours.filter(({ accountId }) => !listed.some((user) => user.accountId === accountId));
  const sought = theirs.filter(({ username }) => !listed.some((u) => u.username === username));
  const withEmail = sought.filter(({ email }) => email !== undefined);
  const byEmail = match(free, withEmail, {
    by: 'email',
    ofOurs: lower,
    ofTheirs: ({ email = '' }) => lower(email),
  });
  const taken = new Set(byEmail.pairs.map(({ accountId }) => accountId));
  const byName = match(
    free.filter(({ accountId }) => !taken.has(accountId)),
    sought.filter(({ email }) => email === undefined),
    { by: 'username', ofOurs: localPart, ofTheirs: ({ username }) => lower(username) },
  );
  const pairs = [...byEmail.pairs, ...byName.pairs];
  const ambiguous = byEmail.ambiguous + byName.ambiguous;
  return { pairs, ambiguous, unmatched: sought.length - pairs.length - ambiguous };
}

const lower: Key = (text) => text.trim().toLowerCase();
const localPart: Key = (email) => lower(email).replace(/@.*$/, '');

interface Likeness {
  by: ProposedPair['by'];
  ofOurs: Key;
  ofTheirs: (person: RemotePerson) => string;
}

function match(
  ours: readonly OwnPerson[],
  theirs: readonly RemotePerson[],
  { by, ofOurs, ofTheirs }: Likeness,
): Pick<ProposedPairs, 'pairs' | 'ambiguous'> {
  const known = ours.filter(({ email }) => email !== undefined && email !== '');
  const ourGroups = grouped(known, ({ email = '' }) => ofOurs(email));
  const theirGroups = grouped(theirs, ofTheirs);
  const pairs: ProposedPair[] = [];
  let ambiguous = 0;
  for (const [key, group] of theirGroups) {
    const [person, ...others] = ourGroups.get(key) ?? [];
    const [user, ...more] = group;
    if (!person || !user) continue;
    if (others.length > 0 || more.length > 0) ambiguous += group.length;
    else {
      pairs.push({ accountId: person.accountId, name: person.name, username: user.username, by });
    }
  }
  return { pairs, ambiguous };
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/**
 * Reads a list that an administrator copied from the other side: one person per line, as a user name, an e-mail address
 * or both, separated by commas, semicolons or tabs. Further columns are ignored.
 */
export function readPeopleList(text: string): RemotePerson[] {
  return text.split('\n').flatMap((line) => {
    const cells = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    const email = cells.find((cell) => cell.includes('@'));
    const username = cells.find((cell) => cell !== '' && cell !== email) ?? email;
    if (!username) return [];
    return [{ username, ...(email !== undefined && { email }) }];
  });
}
