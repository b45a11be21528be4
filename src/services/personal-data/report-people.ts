import type { GrantBasis } from '../provider/ports';
import { beginRun } from '../queued-work/queued-work';
import type { ErasePorts } from './erase-person';
import { nextPeople, type Person } from './people';
import type { AccountNews, Erasure, PersonalDataReports, PersonalDataWork } from './ports';

export type ReportPorts = ErasePorts &
  Pick<GrantBasis, 'isActivePerson'> & { reports: PersonalDataReports };

/** How many people are dealt with at a time. */
const PARALLEL = 10;

/**
 * Reports the next people to Atlassian and begins what the answer demands: whose account was closed is erased, and names
 * that are out of date are forgotten. What people who left Confluence allowed and saved ends too.
 * @param run of the report
 * @returns the work that is left; undefined if all people are reported
 */
export async function reportPeople(
  ports: ReportPorts,
  run: string,
  after: string,
): Promise<{ left: PersonalDataWork; delaySeconds: number } | undefined> {
  const { people, last } = await nextPeople(ports, after);
  if (last === undefined) return undefined;
  const news = await report(ports, people);
  if ('retryAfterSeconds' in news) {
    return { left: { does: 'report', after }, delaySeconds: news.retryAfterSeconds };
  }
  const closed = accountsWith(news.news, 'closed');
  await Promise.all(accountsWith(news.news, 'updated').map((each) => forgetNames(ports, each)));
  const left = await peopleWhoLeft(
    ports,
    people.filter(({ accountId }) => !closed.includes(accountId)),
  );
  await beginErasures(ports, run, [
    ...closed.map((accountId) => ({ accountId, because: 'closed' }) as const),
    ...left.map((accountId) => ({ accountId, because: 'left' }) as const),
  ]);
  return { left: { does: 'report', after: last }, delaySeconds: 0 };
}

/** Each person is a run of its own, so that one who cannot be erased holds up nobody else. */
async function beginErasures(ports: ReportPorts, run: string, erasures: Erasure[]): Promise<void> {
  for (let start = 0; start < erasures.length; start += PARALLEL) {
    const some = erasures.slice(start, start + PARALLEL).map((erasure) =>
      beginRun(
        ports,
        ports.personalData,
        { does: 'erase', ...erasure },
        // The same for a report that is repeated; hashed, because the name of a run is stored.
        { run: ports.system.hash(`${run}:${erasure.accountId}`) },
      ),
    );
    await Promise.all(some);
  }
}

async function report(ports: ReportPorts, people: Person[]) {
  if (people.length === 0) return { news: [] };
  const retrieved = await namesRetrieved(ports, people);
  const now = ports.system.isoNow();
  return ports.reports.report(
    people.map(({ accountId }) => ({ accountId, updatedAt: retrieved.get(accountId) ?? now })),
  );
}

/**
 * When the oldest name of each person was retrieved. Nothing else that is stored about people can be out of date: the
 * rest is account ids, and what people did and saved here.
 */
async function namesRetrieved({ tokens }: ReportPorts, people: Person[]) {
  const [first, last] = [people[0]?.accountId ?? '', people.at(-1)?.accountId ?? ''];
  const retrieved = new Map<string, string>();
  for (const { accountId, jiraUser, since } of await tokens.pointersOfAccounts(first, last)) {
    const known = retrieved.get(accountId);
    if (jiraUser !== undefined && (known === undefined || since < known)) {
      retrieved.set(accountId, since);
    }
  }
  return retrieved;
}

/** The name comes back with the next approval. */
async function forgetNames({ tokens }: ReportPorts, accountId: string): Promise<void> {
  for (const { jiraUser, ...pointer } of await tokens.pointersOfAccounts(accountId, accountId)) {
    if (jiraUser !== undefined) await tokens.movePointer(pointer, pointer.version);
  }
}

/** Of the people who approved an application or saved a table. If Confluence does not answer, they count as active. */
async function peopleWhoLeft(ports: ReportPorts, people: Person[]): Promise<string[]> {
  const asked = people.filter(({ namedIn }) =>
    namedIn.some((name) => name === 'incoming-grant' || name === 'saved-table'),
  );
  const left: string[] = [];
  for (let start = 0; start < asked.length; start += PARALLEL) {
    const some = asked.slice(start, start + PARALLEL);
    const active = await Promise.all(
      some.map(({ accountId }) => ports.isActivePerson(accountId).catch(() => true)),
    );
    left.push(...some.filter((_, at) => active[at] === false).map(({ accountId }) => accountId));
  }
  return left;
}

const accountsWith = (news: AccountNews[], status: AccountNews['status']): string[] =>
  news.filter((each) => each.status === status).map(({ accountId }) => accountId);
