import { AppError } from '#contract/app-error';
import type { MappedUser, OutgoingInput } from '#contract/link-configuration';
import type { Outgoing } from '#core/application-link/outgoing';

export interface PeoplePorts {
  /** @returns which of the account ids are those of active people in Confluence */
  activePeople: (accountIds: string[]) => Promise<ReadonlySet<string>>;
}

/**
 * Checks the list of people of an OAuth 1.0a side with impersonation.
 * @param before the outgoing side that is stored
 * @throws {AppError} as {@link checkPeople}
 */
export async function checkMappedUsers(
  ports: PeoplePorts,
  input: OutgoingInput | null | undefined,
  before?: Outgoing,
): Promise<void> {
  await checkPeople(ports, mappedUsersOf(input), mappedUsersOf(before));
}

/**
 * Checks a list of people. Confluence is asked about new entries only, so that a person who has left does not prevent a
 * change of the others.
 * @param before the list that is stored
 * @throws {AppError} `PAYLOAD_INVALID` if an account id stands in the list twice or belongs to no active person; `remark`
 *   names the account ids
 */
export async function checkPeople(
  { activePeople }: PeoplePorts,
  users: MappedUser[],
  before: MappedUser[],
): Promise<void> {
  const ids = users.map(({ accountId }) => accountId);
  const twice = repeated(ids);
  if (twice.length > 0) throw refused('account-twice', twice);
  const known = new Set(before.map(({ accountId }) => accountId));
  const added = ids.filter((id) => !known.has(id));
  if (added.length === 0) return;
  const active = await activePeople(added);
  const unknown = added.filter((id) => !active.has(id));
  if (unknown.length > 0) throw refused('account-unknown', unknown);
}

/**
 * Checks that a user name of a linked application stands for one person only. In the other direction two people may
 * share one.
 * @throws {AppError} `PAYLOAD_INVALID`; `remark` names the user names
 */
export function checkUserNames(users: MappedUser[]): void {
  const twice = repeated(users.map(({ username }) => username));
  if (twice.length > 0) throw refused('user-twice', twice);
}

const repeated = (texts: string[]): string[] =>
  texts.filter((text, index) => texts.indexOf(text) !== index);

/** The list of people of an outgoing side; empty for one without impersonation. */
export function mappedUsersOf(side: OutgoingInput | Outgoing | null | undefined): MappedUser[] {
  return side?.kind === 'oauth1' && side.level === 'impersonation' ? (side.users ?? []) : [];
}

function refused(reason: 'account-twice' | 'account-unknown' | 'user-twice', entries: string[]) {
  return new AppError('PAYLOAD_INVALID', 'The list of people is not valid.', {
    details: { reason, remark: [...new Set(entries)].slice(0, 5).join(', ') },
  });
}
