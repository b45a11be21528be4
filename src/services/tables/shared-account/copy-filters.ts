import { AppError } from '#contract/app-error';
import type { TableSource } from '#contract/macro-definition';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { JiraClient } from '#core/jira/jira-client';
import { copySavedFilters } from '#core/jql/copy-saved-filters';
import { FilterNotCopied, type FindFilter } from '#core/jql/filter-copier';
import { namesSavedFilter } from '#core/jql/names-saved-filter';
import type { AsReader } from '../../approvals/as-reader';

/**
 * Puts the conditions of saved filters, as the shared account sees the filters, in their place in the query of a source,
 * because what an author signs must not change with a filter that another person owns. Ask only for a caller
 * who may have definitions signed: the query tells what the filters hold.
 * @throws {AppError} `FILTER_REFUSED`, `JQL_INVALID`, and what {@link AsReader} throws
 */
export async function copyFilters(
  asReader: AsReader,
  link: ApplicationLink,
  { source, accountId }: { source: TableSource; accountId: string },
): Promise<TableSource> {
  if (!(await namesSavedFilter(source.jql))) return source;
  refuseFiltersWithClause(link);
  try {
    const jql = await asReader(link, accountId, (jira) =>
      copySavedFilters(source.jql, findFilter(jira)),
    );
    return { ...source, jql };
  } catch (error) {
    throw error instanceof FilterNotCopied ? filterRefused(link, error) : error;
  }
}

/**
 * On a link with a clause no filter is read: its query could name projects and people that the clause hides.
 * @throws {AppError} `FILTER_REFUSED`
 */
export function refuseFiltersWithClause(link: ApplicationLink): void {
  const { access } = link;
  if (access.mode !== 'shared' || access.jqlClause === undefined) return;
  throw filterRefused(link, new FilterNotCopied('clause'));
}

function filterRefused({ id, name }: ApplicationLink, cause: FilterNotCopied): AppError {
  return new AppError('FILTER_REFUSED', 'The query of a saved filter cannot be copied.', {
    details: { link: { id, name }, reason: cause.reason },
    cause,
  });
}

/** Jira reads a number as an id. A name that several filters have means all of them, and is refused here. */
function findFilter(jira: JiraClient): FindFilter {
  return async (nameOrId) => {
    if (/^\d{1,18}$/.test(nameOrId)) return jira.filter(nameOrId).catch(noneIfHidden);
    const wanted = nameOrId.toLowerCase();
    const found = await jira.filtersNamed(nameOrId);
    const [filter, ...others] = found.filter(({ name }) => name.toLowerCase() === wanted);
    return others.length === 0 ? filter : undefined;
  };
}

/** Cloud answers 400 and Data Center 404, in different words. */
function noneIfHidden(error: unknown): undefined {
  const status = error instanceof AppError ? error.details.status : undefined;
  if (status !== 400 && status !== 404) throw error;
}
