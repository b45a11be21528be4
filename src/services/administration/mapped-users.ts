import { AppError } from '#contract/app-error';
import type { OutgoingInput } from '#contract/link-configuration';
import type { Outgoing } from '#core/application-link/outgoing';

export interface PeoplePorts {
  /** @returns which of the account ids are those of active people in Confluence */
  activePeople: (accountIds: string[]) => Promise<ReadonlySet<string>>;
}

type Mapped = { accountId: string; username: string };

/**
 * Checks the list of people of an OAuth 1.0a side with impersonation. Confluence is asked about new entries only, so that
 * a person who has left does not prevent a change of the others.
 * @param before the outgoing side that is stored
 * @throws {AppError} `PAYLOAD_INVALID` if an account id stands in the list twice or belongs to no active person; `remark`
 *   names the account ids
 */
export async function checkMappedUsers(
  { activePeople }: PeoplePorts,
  input: OutgoingInput | null | undefined,
  before?: Outgoing,
): Promise<void> {
  const ids = usersOf(input).map(({ accountId }) => accountId);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) throw refused('account-twice', twice);
  const known = new Set(usersOf(before).map(({ accountId }) => accountId));
  const added = ids.filter((id) => !known.has(id));
  if (added.length === 0) return;
  const active = await activePeople(added);
  const unknown = added.filter((id) => !active.has(id));
  if (unknown.length > 0) throw refused('account-unknown', unknown);
}

function usersOf(side: OutgoingInput | Outgoing | null | undefined): Mapped[] {
  return side?.kind === 'oauth1' && side.level === 'impersonation' ? (side.users ?? []) : [];
}

function refused(reason: 'account-twice' | 'account-unknown', ids: string[]): AppError {
  return new AppError('PAYLOAD_INVALID', 'The list of people is not valid.', {
    details: { reason, remark: [...new Set(ids)].slice(0, 5).join(', ') },
  });
}
