/** A link is called connected if and only if all its sides work now, whatever the link is like. */
import fc from 'fast-check';
import type { IssueTable } from '#contract/issue-table';
import type { OAuth1Level } from '#contract/link-configuration';
import type { LinkStatus } from '#contract/link-status';
import type { MacroDefinition } from '#contract/macro-definition';
import { aDefinition } from '#support/sites/app-site';
import { useSiteOfEveryKind } from '#support/sites/connected-links';
import {
  incomingSide,
  INCOMING_SIDES,
  type IncomingSide,
} from '#support/sites/drawn-incoming-side';
import { personOf } from '#support/sites/oauth1-application';
import { createOAuth1Link, registerConsumer } from '#support/sites/oauth1-link';
import { approveForAll } from '#support/sites/shared-link';

const { site, connectedLink, cloud } = useSiteOfEveryKind();

const admin = <T>(name: string, payload: object) =>
  site().value<T>('application-links', 'admin', name, payload);

const WAYS = [
  ...(['each', 'shared', 'service', 'cloud'] as const),
  ...(['three-legged', 'two-legged', 'impersonation'] as const),
] as const;
/** What may be wrong, on this side or on the other. */
const TROUBLES = ['none', 'disabled', 'refused', 'unapproved', 'ended', 'down', 'no-host'] as const;
const CLAUSES = ['project = APP', 'project = NOPE', undefined] as const;

const CLOUD = {
  kind: 'oauth2-cloud',
  clientId: '',
  scope: 'read:jira-work read:jira-user offline_access',
} as const;

interface Configuration {
  way: (typeof WAYS)[number];
  trouble: (typeof TROUBLES)[number];
  clause: (typeof CLAUSES)[number];
  incoming: IncomingSide;
  /** Whether any space may use a shared account. */
  isOpen: boolean;
  /** Whether the administrator who tests has an approval too. */
  isTesterApproved: boolean;
}

/** The rights of this installation's key in Jira, which all links by OAuth 1.0 have in common. */
const RIGHTS = {
  twoLOAllowed: true,
  executingTwoLOUser: 'reader2',
  twoLOImpersonationAllowed: true,
};
const users = [personOf('reader1', 'reader1')];

const isShared = ({ way }: Configuration) => ['shared', 'service', 'two-legged'].includes(way);
/** Readers, or somebody for all of them, approve access. */
const needsApproval = ({ way }: Configuration) => ['each', 'shared', 'three-legged'].includes(way);

async function createLink({ way }: Configuration): Promise<string> {
  site().approveEgress();
  if (way === 'each' || way === 'shared' || way === 'service') return site().createLink();
  if (way === 'cloud') return (await connectedLink(CLOUD)).linkId;
  return createOAuth1Link(site(), {
    level: way satisfies OAuth1Level,
    ...(way === 'impersonation' && { users }),
    ...RIGHTS,
  });
}

/** All that people do before something goes wrong. @returns the table that an author saved */
async function setUp(linkId: string, configuration: Configuration): Promise<MacroDefinition> {
  const { way, clause, trouble, isOpen, isTesterApproved } = configuration;
  const account = way === 'shared' ? 'approval' : 'client';
  const limits = {
    spaces: isOpen ? 'all' : [],
    ...(clause !== undefined && { jqlClause: clause }),
  };
  if (isShared(configuration)) {
    const access = { mode: 'shared', account, ...limits };
    // A clause that Jira refuses is refused when it is saved, unless nobody has approved yet.
    await site().invoke('application-links', 'admin', 'saveAccess', { linkId, access });
  }
  if (needsApproval(configuration) && trouble !== 'unapproved') {
    if (way === 'shared') await approveForAll(site(), linkId, 'author2');
    else await site().connect('reader1', linkId);
  }
  if (way === 'each' && isTesterApproved) await site().connect('admin', linkId);
  return signedBy(linkId);
}

let on = '';
async function signedBy(linkId: string): Promise<MacroDefinition> {
  on ||= site().confluence.createPage({
    space: 'PRODUCT',
    title: 'A table',
    body: { type: 'doc', version: 1, content: [] },
    author: 'author1',
  });
  const definition = aDefinition(linkId, { jql: 'key = APP-1', maxRows: 1 });
  const signed = await site().invoke<MacroDefinition>(
    'jql-table',
    { account: 'author1', on },
    'signDefinition',
    { definition },
  );
  return signed.ok ? signed.value : definition;
}

async function meetTrouble(linkId: string, { way, trouble }: Configuration): Promise<void> {
  const { jira, host } = site();
  if (trouble === 'disabled') await admin('setEnabled', { linkId, enabled: false });
  if (trouble === 'no-host') host.egress.revoke('jira-links');
  if (trouble === 'down') {
    for (const { faults } of [jira, cloud()]) {
      faults.add({ path: '/', kind: { type: 'status', status: 503 } });
    }
  }
  if (trouble === 'ended' && way === 'shared') jira.revokeUser('author2');
  if (trouble === 'refused') {
    await registerConsumer(site(), { twoLOAllowed: false });
  }
}

const read = (definition: MacroDefinition) =>
  site().invoke<IssueTable>('jql-table', { account: 'reader1', on }, 'loadTable', { definition });

async function agree(configuration: Configuration): Promise<[boolean, boolean, unknown]> {
  const linkId = await createLink(configuration);
  const definition = await setUp(linkId, configuration);
  const other = await incomingSide(site(), linkId, configuration);
  try {
    await meetTrouble(linkId, configuration);
    const status = await admin<LinkStatus>('testConnection', { linkId });
    const table = await read(definition);
    const works = worksFor(configuration, table) && (await other.works());
    return [status.state === 'connected', works, [status, table]];
  } finally {
    site().jira.faults.clear();
    cloud().faults.clear();
    site().approveEgress();
    await admin('deleteLink', { linkId });
  }
}

/** Whether somebody who does what is asked of a reader sees the table: one's own approval is no matter of the link. */
function worksFor(configuration: Configuration, table: Awaited<ReturnType<typeof read>>): boolean {
  if (table.ok) return true;
  const asksReader = ['AUTHORIZATION_REQUIRED', 'AUTHORIZATION_EXPIRED'].includes(table.error.code);
  return asksReader && !isShared(configuration);
}

test('a link is called connected if and only if a reader’s search and its incoming side work now', async () => {
  const configuration = fc.record<Configuration>({
    way: fc.constantFrom(...WAYS),
    trouble: fc.constantFrom(...TROUBLES),
    clause: fc.constantFrom(...CLAUSES),
    incoming: fc.constantFrom(...INCOMING_SIDES),
    isOpen: fc.boolean(),
    isTesterApproved: fc.boolean(),
  });
  const seen = { connected: 0, not: 0 };
  await fc.assert(
    fc.asyncProperty(configuration, async (one) => {
      const [isConnected, works, met] = await agree(one);
      seen[isConnected ? 'connected' : 'not'] += 1;
      expect({ ...one, isConnected, met }).toEqual({ ...one, isConnected: works, met });
    }),
    { numRuns: 40, seed: 9, endOnFailure: true },
  );
  expect(Math.min(seen.connected, seen.not)).toBeGreaterThan(5);
});
