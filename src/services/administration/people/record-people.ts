import type { MappedUser } from '#contract/link-configuration';
import { recordAudit, type AuditPorts } from '../../known-links/audit';

interface PeopleChange {
  before?: MappedUser[] | undefined;
  after?: MappedUser[] | undefined;
  /** The linked application asks in these people's names; otherwise this app does. */
  direction?: 'incoming';
}

/** How many entries are written at a time. */
const AT_A_TIME = 25;

/**
 * Notes in the audit log for whom a link may act from now on and for whom no longer. Each person has an own entry, so
 * that it can be found when the person is erased.
 */
export async function recordPeople(
  ports: AuditPorts,
  link: { id: string; name: string },
  { before = [], after = [], direction }: PeopleChange,
): Promise<void> {
  const entries = [
    ...without(before, after).map((person) => ({ person, action: 'person-unlisted' as const })),
    ...without(after, before).map((person) => ({ person, action: 'person-listed' as const })),
  ];
  for (let start = 0; start < entries.length; start += AT_A_TIME) {
    await Promise.all(
      entries.slice(start, start + AT_A_TIME).map(({ person, action }) => {
        const details = { username: person.username, ...(direction && { direction }) };
        return recordAudit(ports, link, { accountId: person.accountId, action, details });
      }),
    );
  }
}

const without = (all: MappedUser[], some: MappedUser[]): MappedUser[] =>
  all.filter(
    ({ accountId, username }) =>
      !some.some((each) => each.accountId === accountId && each.username === username),
  );
