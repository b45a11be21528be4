import type { AsyncCommand } from 'fast-check';
import type { Model, Reader, ServiceAccount, SharedSite } from './shared-site';

type Command = AsyncCommand<Model, SharedSite>;

function command(
  name: string,
  run: (model: Model, real: SharedSite) => void | Promise<void>,
  check: (model: Model) => boolean = () => true,
): Command {
  return {
    check,
    run: async (model, real) => run(model, real),
    toString: () => name,
  };
}

/** Any number names one that there is. */
const at = (index: number, all: unknown[]): number => index % all.length;

const hasTable = ({ tables }: Model): boolean => tables.length > 0;

export const signCommand = (index: number): Command =>
  command(`sign on page ${index}`, async (model, real) => {
    const page = at(index, model.pages);
    const { space = '', author = 'author1' } = model.pages[page] ?? {};
    await real.sign(page, author === 'author2' ? author : 'author1');
    model.tables.push({ page, space, revision: model.revision, key: model.key });
  });

export const restrictCommand = ([index, readers]: [number, Reader[]]): Command =>
  command(`restrict page ${index} to ${readers.join()}`, (model, real) => {
    const page = model.pages[at(index, model.pages)];
    if (page) page.shownTo = readers;
    real.restrict(at(index, model.pages), readers);
  });

export const moveCommand = ([index, space]: [number, string]): Command =>
  command(`move page ${index} to ${space}`, (model, real) => {
    const page = model.pages[at(index, model.pages)];
    if (page) page.space = space;
    real.move(at(index, model.pages), space);
  });

export const copyCommand = ([index, space]: [number, string]): Command =>
  command(`copy page ${index} to ${space}`, (model, real) => {
    real.copy(at(index, model.pages), space);
    model.pages.push({ space, shownTo: undefined, author: 'author2' });
  });

export const accessCommand = (clause: string | undefined): Command =>
  command(`set the clause to ${clause}`, async (model, real) => {
    await real.setClause(clause);
    if (model.clause !== clause) model.revision += 1;
    model.clause = clause;
  });

export const accountCommand = (account: ServiceAccount): Command =>
  command(`set the account to ${account}`, async (model, real) => {
    await real.setAccount(account);
    if (model.account !== account) model.revision += 1;
    model.account = account;
  });

export const addressCommand = (): Command =>
  command('move the link away and back', async (model, real) => {
    await real.moveAwayAndBack(model.account);
    model.revision += 1;
  });

export const keyCommand = (): Command =>
  command('replace the key and retire the old one', async (model, real) => {
    await real.replaceKey();
    model.key += 1;
  });

/**
 * Loads any table in any page, as a hostile browser can.
 * @param table counted from the latest one @param page undefined for the page of the table
 */
export const loadCommand = ([table, page, reader]: [number, number | undefined, Reader]): Command =>
  command(
    `load table ${table} in page ${page} as ${reader}`,
    async (model, real) => {
      const tableAt = model.tables.length - 1 - at(table, model.tables);
      const pageAt = at(page ?? model.tables[tableAt]?.page ?? 0, model.pages);

      const result = await real.load(tableAt, pageAt, reader);

      const { isShown, isCurrent } = truth(model, { tableAt, pageAt, reader });
      if (result.ok && !(isShown && isCurrent)) {
        throw new Error('Rows were shown against the rules.');
      }
      if (!result.ok && isShown && isCurrent) throw new Error(JSON.stringify(result.error));
    },
    hasTable,
  );

interface LoadedTable {
  tableAt: number;
  pageAt: number;
  reader: Reader;
}

/** Whether Confluence shows the reader the page of the table, and whether its signature is of this revision. */
function truth(model: Model, { tableAt, pageAt, reader }: LoadedTable) {
  const [table, page] = [model.tables[tableAt], model.pages[pageAt]];
  if (!table || !page) throw new Error('There is no such table or page.');
  const isShown = page.author === reader || (page.shownTo?.includes(reader) ?? true);
  const isInPlace = table.page === pageAt && table.space === page.space;
  const isCurrent = isInPlace && table.revision === model.revision && table.key === model.key;
  return { isShown, isCurrent };
}
