import { AppError } from '#contract/app-error';
import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { MacroInvocations } from '#contract/invocations';
import type { IssueTable } from '#contract/issue-table';
import { type MacroDefinition, sourceOf } from '#contract/macro-definition';
import { invokeMacro } from './bridge';
import type { TableWish } from './table-wish';
import { rememberUndescribed, undescribedColumns } from './undescribed-columns';

/** A source of a definition, and what is wished of it in the columns of that definition. */
type SourceQuestion = Pick<MacroInvocations['loadTable']['payload'], 'definition' | 'source'> &
  Pick<TableWish, 'sort' | 'filters'>;

/**
 * A table of a macro or a part of it, in the reader's own order if they wish one. From the Jira of the same site
 * it comes without a function of the app, which has one quota for all customers.
 * @param definition with one source
 * @param of what the function is asked, if that source is one of several
 * @throws {AppError}
 */
export async function loadTable(
  definition: MacroDefinition,
  wish: TableWish,
  of?: SourceQuestion,
): Promise<IssueTable> {
  const { linkId } = sourceOf(definition);
  const undescribed = undescribedColumns(
    linkId,
    definition.columns.map(({ fieldId }) => fieldId),
  );
  const table = await askForTable(definition, { wish, of }, undescribed);
  rememberUndescribed(linkId, table.undescribed);
  return table;
}

async function askForTable(
  definition: MacroDefinition,
  { wish, of }: { wish: TableWish; of: SourceQuestion | undefined },
  undescribed: string[],
): Promise<IssueTable> {
  if (sourceOf(definition).linkId === SYSTEM_LINK_ID) {
    try {
      const { loadSiteTable } = await import('./site-jira/load-site-table');
      const table = await loadSiteTable(definition, wish, undescribed);
      if (table) return table;
    } catch (error) {
      if (error instanceof AppError && error.code === 'NO_SITE_ACCESS') await checkReader();
      if (error instanceof AppError && !mayNameHiddenValues(error)) throw error;
      console.warn('The app’s function asks Jira, because the browser could not.', error);
    }
  }
  return invokeMacro('loadTable', {
    definition,
    ...wish,
    ...of,
    ...(undescribed.length > 0 && { undescribed }),
  });
}

/**
 * Jira shows nothing to guests of Confluence, and no browser knows who is one.
 * @throws {AppError} `NOT_LICENSED`
 */
const checkReader = () => invokeMacro('checkReader');

/** The function can parse a query, and so take out of it what the reader cannot see. */
function mayNameHiddenValues({ code, details }: AppError): boolean {
  return (
    code === 'PROJECT_HIDDEN' || (code === 'JQL_INVALID' && !details.position && !details.reason)
  );
}
