import type { SigningKeyView } from '#contract/application-link';
import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import type { InvocationResult } from '#contract/invocations';
import { aDefinition, JIRA_URL, type AppSite } from '#support/sites/app-site';

export type Reader = 'reader1' | 'reader2' | 'author2';
export type ServiceAccount = 'author2' | 'reader2';

interface Client {
  clientId: string;
  clientSecret: string;
}

/** What must be true of the site, told apart from the app. */
export interface Model {
  /** Counts the changes after which authors must save again. */
  revision: number;
  clause: string | undefined;
  account: ServiceAccount;
  key: number;
  pages: { space: string; shownTo: readonly Reader[] | undefined; author: Reader | 'author1' }[];
  tables: { page: number; space: string; revision: number; key: number }[];
}

/** The site itself, by what people do. */
export interface SharedSite {
  /** Ids, in the order of the model's. */
  pages: string[];
  tables: MacroDefinition[];
  sign(page: number, account: 'author1' | 'author2'): Promise<void>;
  load(table: number, page: number, reader: Reader): Promise<InvocationResult<IssueTable>>;
  restrict(page: number, readers: Reader[]): void;
  move(page: number, space: string): void;
  copy(page: number, space: string): void;
  setClause(jqlClause: string | undefined): Promise<void>;
  setAccount(account: ServiceAccount): Promise<void>;
  moveAwayAndBack(account: ServiceAccount): Promise<void>;
  replaceKey(): Promise<void>;
}

/** A link with a service account and a page with nothing on it, with the model of both. */
export async function createSharedSite(site: AppSite): Promise<{ model: Model; real: SharedSite }> {
  const admin = <T>(name: string, payload: object) =>
    site.value<T>('application-links', 'admin', name, payload);
  site.approveEgress();
  const prepared = await admin<{ linkId: string; redirectUri: string }>('prepareLink', {});
  const { linkId, redirectUri } = prepared;
  const clientOf = (serviceAccount: ServiceAccount): Client =>
    site.jira.registerClient({
      name: `${linkId} ${serviceAccount}`,
      redirectUri,
      scope: 'READ',
      serviceAccount,
    });
  const clients = { author2: clientOf('author2'), reader2: clientOf('reader2') };
  const outgoingOf = (account: ServiceAccount) => ({
    kind: 'oauth2-data-center',
    scope: 'READ',
    ...clients[account],
  });
  // No other link has this name.
  const name = `Shared Jira ${linkId}`;
  const edit = (url: string) => admin('editLink', { linkId, name, url });

  await admin('createLink', {
    linkId,
    name,
    url: JIRA_URL,
    type: 'jira',
    outgoing: outgoingOf('author2'),
  });
  const page = { title: 'Shared', body: { type: 'doc', version: 1, content: [] } };
  const real: SharedSite = {
    pages: [site.confluence.createPage({ ...page, space: 'PRODUCT', author: 'author1' })],
    tables: [],
    async sign(at, account) {
      const on = real.pages[at] ?? '';
      const definition = aDefinition(linkId, { maxRows: 1 });
      real.tables.push(
        await site.value('jql-table', { account, on }, 'signDefinition', { definition }),
      );
    },
    load: (table, at, account) =>
      site.invoke('jql-table', { account, on: real.pages[at] ?? '' }, 'loadTable', {
        definition: real.tables[table],
      }),
    restrict: (at, readers) => site.confluence.restrictPage(real.pages[at] ?? '', readers),
    move: (at, space) => site.confluence.movePage(real.pages[at] ?? '', space),
    copy: (at, space) => {
      const copy = { space, author: 'author2' as const };
      real.pages.push(site.confluence.copyPage(real.pages[at] ?? '', copy));
    },
    setClause: async (jqlClause) => {
      const shared = { mode: 'shared', account: 'client', spaces: 'all' };
      const access = { ...shared, ...(jqlClause !== undefined && { jqlClause }) };
      await admin('saveAccess', { linkId, access });
    },
    setAccount: async (account) => {
      await admin('saveOutgoing', { linkId, outgoing: outgoingOf(account) });
    },
    moveAwayAndBack: async (account) => {
      await edit('https://elsewhere.example.com');
      await edit(JIRA_URL);
      await real.setAccount(account);
    },
    replaceKey: async () => {
      const [, ...old] = await admin<SigningKeyView[]>('rotateSigningKey', { linkId });
      for (const { keyId } of old) await admin('retireSigningKey', { linkId, keyId });
    },
  };
  await real.setClause(undefined);
  const model: Model = {
    revision: 0,
    clause: undefined,
    account: 'author2',
    key: 0,
    pages: [{ space: 'PRODUCT', shownTo: undefined, author: 'author1' }],
    tables: [],
  };
  return { model, real };
}
