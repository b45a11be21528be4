import { historiesOf } from '#dev/jira/rest/representation/changelog';
import { errorBody } from '#dev/jira/rest/error-body';
import { visibleIssue } from '#dev/jira/rest/visible-issue';
import type { JiraRequest } from '#dev/jira/server/jira-env';
import { dialectOf, type CloudApi } from '../cloud-api';
import { NO_ISSUE } from './issue';
import { pageOf, readPaging } from '#dev/jira/rest/page-bean';

const PAGE_MAX = 100;

/** GET /rest/api/3/issue/{key or id}/changelog: all histories, oldest first. */
export function issueChangelog(c: JiraRequest, api: CloudApi, keyOrId: string): Response {
  const { jira } = api;
  const row = visibleIssue(c, jira, keyOrId);
  if (row === undefined) return c.json(errorBody(NO_ISSUE), 404);
  c.set('points', 1);
  const dialect = dialectOf(c, api);
  const self = `${dialect.rest}/issue/${keyOrId}/changelog`;
  const paging = readPaging(c, PAGE_MAX);
  return c.json(pageOf(historiesOf(dialect, jira.data, row), paging, self));
}
