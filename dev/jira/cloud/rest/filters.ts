import type { Filter } from '../../data/entities';
import { visibleFilters } from '../../data/visible-filters';
import { userLinks } from '../../rest/representation/entity-links';
import { sharePermissions } from '../../rest/representation/share-permissions';
import { errorBody } from '../../rest/error-body';
import type { JiraRequest } from '../../server/jira-env';
import { accountIdOf } from '../../data/account-id';
import { dialectOf, type CloudApi } from './cloud-api';
import { pageOf, readPaging } from '../../rest/page-bean';

/** GET /rest/api/3/filter/{id} */
export function getFilter(c: JiraRequest, api: CloudApi, id: string): Response {
  const filter = filtersOf(c, api).find((one) => one.id === id);
  if (filter !== undefined) return c.json(presentFilter(c, api, filter));
  const message =
    'The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.';
  return c.json(errorBody(message), 400);
}

/** GET /rest/api/3/filter/favourite: an array, not a page. */
export function favouriteFilters(c: JiraRequest, api: CloudApi): Response {
  const name = c.get('user')?.name ?? '';
  const own = filtersOf(c, api).filter(({ favouriteOf }) => favouriteOf.includes(name));
  return c.json(own.map((filter) => presentFilter(c, api, filter)));
}

/** GET /rest/api/3/filter/my */
export function myFilters(c: JiraRequest, api: CloudApi): Response {
  const own = filtersOf(c, api).filter(({ owner }) => owner === c.get('user')?.name);
  return c.json(own.map((filter) => presentFilter(c, api, filter)));
}

const IDS_MAX = 200;

/** GET /rest/api/3/filter/search. Without `expand` a filter has little more than its name. */
export function searchFilters(c: JiraRequest, api: CloudApi): Response {
  const { filterName = '', accountId, expand = '' } = c.req.query();
  const ids = c.req.queries('id') ?? [];
  if (ids.length > IDS_MAX) return c.json(errorBody(`At most ${IDS_MAX} ids are allowed.`), 400);
  const wanted = filterName.toLowerCase();
  const found = filtersOf(c, api)
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .filter(({ owner }) => accountId === undefined || accountIdOf(owner) === accountId)
    .sort((a, b) => a.name.localeCompare(b.name));
  const shown = new Set(['id', 'name', 'expand', 'self', ...expand.split(',')]);
  const values = found.map((filter) => {
    const whole = Object.entries({ ...presentDetails(c, api, filter), expand: DETAILS });
    return Object.fromEntries(whole.filter(([name]) => shown.has(name)));
  });
  return c.json(pageOf(values, readPaging(c)));
}

const DETAILS =
  'description,favourite,favouritedCount,jql,owner,searchUrl,sharePermissions,editPermissions,isWritable,approximateLastUsed,subscriptions,viewUrl';

function filtersOf(c: JiraRequest, { jira }: CloudApi): readonly Filter[] {
  return visibleFilters(jira.data, c.get('user')?.name);
}

function presentDetails(c: JiraRequest, api: CloudApi, filter: Filter): Record<string, unknown> {
  const dialect = dialectOf(c, api);
  const { site, data } = api.jira;
  const { id, name, description = '', jql, favouriteOf } = filter;
  const owner = data.users.get(filter.owner);
  const viewer = c.get('user')?.name;
  return {
    self: `${dialect.rest}/filter/${id}`,
    id,
    name,
    description,
    ...(owner !== undefined && { owner: userLinks(dialect, { ...owner }) }),
    jql,
    viewUrl: `${site.baseUrl}/issues/?filter=${id}`,
    searchUrl: `${dialect.rest}/search/jql?jql=${encodeURIComponent(jql)}`,
    favourite: favouriteOf.includes(viewer ?? ''),
    favouritedCount: favouriteOf.length,
    sharePermissions: sharePermissions(dialect, data, filter, viewer),
    editPermissions: [],
    subscriptions: [],
  };
}

const NO_USERS = { size: 0, items: [], 'max-results': 0, 'start-index': 0, 'end-index': 0 };

function presentFilter(c: JiraRequest, api: CloudApi, filter: Filter): Record<string, unknown> {
  return { ...presentDetails(c, api, filter), sharedUsers: NO_USERS, subscriptions: NO_USERS };
}
