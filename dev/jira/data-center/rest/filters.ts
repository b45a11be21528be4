import type { Filter } from '../../data/entities';
import type { Jira } from '../../jira';
import { visibleFilters } from '../../data/visible-filters';
import type { JiraRequest } from '../../server/jira-env';
import { userLinks } from '../../rest/representation/entity-links';
import { sharePermissions } from '../../rest/representation/share-permissions';
import { errorBody } from '../../rest/error-body';
import { dataCenterDialect } from './data-center-dialect';

/** GET /rest/api/2/filter/{id} */
export function getFilter(c: JiraRequest, jira: Jira, id: string): Response {
  const user = c.get('user');
  const filter = visibleFilters(jira.data, user?.name).find((one) => one.id === id);
  if (filter === undefined) {
    const message =
      'The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.';
    return c.json(errorBody(message), 400);
  }
  return c.json(presentFilter(jira, filter, user?.name));
}

/** GET /rest/api/2/filter/favourite: an array, not a page. */
export function favouriteFilters(c: JiraRequest, jira: Jira): Response {
  const name = c.get('user')?.name;
  const own = visibleFilters(jira.data, name).filter(({ favouriteOf }) =>
    favouriteOf.includes(name ?? ''),
  );
  return c.json(own.map((filter) => presentFilter(jira, filter, name)));
}

function presentFilter(
  { site, data }: Jira,
  filter: Filter,
  viewer: string | undefined,
): Record<string, unknown> {
  const { id, name, description = '', jql } = filter;
  const owner = data.users.get(filter.owner);
  const dialect = dataCenterDialect(site);
  return {
    self: `${site.baseUrl}/rest/api/2/filter/${id}`,
    id,
    name,
    description,
    owner: owner === undefined ? null : userLinks(dialect, { ...owner }),
    jql,
    viewUrl: `${site.baseUrl}/issues/?filter=${id}`,
    searchUrl: `${site.baseUrl}/rest/api/2/search?jql=${encodeURIComponent(jql)}`,
    favourite: viewer !== undefined && filter.favouriteOf.includes(viewer),
    sharePermissions: sharePermissions(dialect, data, filter, viewer),
    editable: viewer === filter.owner,
  };
}
