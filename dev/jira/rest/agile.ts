import type { Hono } from 'hono';
import type { Board, Sprint } from '../data/entities';
import type { Jira } from '../jira';
import type { JiraEnv, JiraRequest } from '../server/jira-env';
import type { Dialect } from './representation/dialect';
import { errorBody } from './error-body';
import { needsUser } from './needs-user';
import { pageOf, readPaging } from './page-bean';

const BASE = '/rest/agile/1.0';
const NO_BOARD =
  'The requested board cannot be viewed because it either does not exist or you do not have permission to view it.';
const NO_SPRINT = 'Sprint does not exist or you do not have permission to view it.';

/** What differs between the two products. */
export interface AgileDialect {
  dialect(c: JiraRequest): Dialect;
  /** Cloud states the project of a board. */
  product: 'cloud' | 'data-center';
}

/**
 * Boards and sprints of Jira Software, one line per endpoint.
 * @see https://developer.atlassian.com/cloud/jira/software/rest/api-group-board/
 */
export function addAgileRoutes(app: Hono<JiraEnv>, jira: Jira, agile: AgileDialect): void {
  app.get(
    `${BASE}/board`,
    needsUser((c) => listBoards(c, jira, agile)),
  );
  app.get(
    `${BASE}/board/:id`,
    needsUser((c) => getBoard(c, jira, agile)),
  );
  app.get(
    `${BASE}/board/:id/configuration`,
    needsUser((c) => getConfiguration(c, jira, agile)),
  );
  app.get(
    `${BASE}/board/:id/sprint`,
    needsUser((c) => listSprints(c, jira, agile)),
  );
  app.get(
    `${BASE}/sprint/:id`,
    needsUser((c) => getSprint(c, jira, agile)),
  );
}

/** GET /board?projectKeyOrId=&name=&type= */
function listBoards(c: JiraRequest, jira: Jira, agile: AgileDialect): Response {
  const { projectKeyOrId, name = '', type = 'scrum' } = c.req.query();
  const project = jira.data.projects.find(({ id, key }) =>
    [id, key].includes(projectKeyOrId ?? ''),
  );
  const found = visibleBoards(c, jira)
    .filter(() => type.split(',').includes('scrum'))
    .filter((board) => projectKeyOrId === undefined || board.projectKey === project?.key)
    .filter((board) => board.name.toLowerCase().includes(name.toLowerCase()));
  const values = found.map((board) => presentBoard(c, jira, agile, board));
  return c.json(pageOf(values, readPaging(c)));
}

/** GET /board/{id} */
function getBoard(c: JiraRequest, jira: Jira, agile: AgileDialect): Response {
  const board = findBoard(c, jira);
  if (board === undefined) return c.json(errorBody(NO_BOARD), 404);
  return c.json(presentBoard(c, jira, agile, board));
}

/** GET /board/{id}/configuration: the filter of the board is one that names its project. */
function getConfiguration(c: JiraRequest, jira: Jira, agile: AgileDialect): Response {
  const board = findBoard(c, jira);
  if (board === undefined) return c.json(errorBody(NO_BOARD), 404);
  const { filters } = jira.data;
  const filter = filters.find(({ jql }) => jql.includes(board.projectKey ?? '')) ?? filters[0];
  const { base } = agile.dialect(c);
  return c.json({
    id: board.id,
    name: board.name,
    type: 'scrum',
    self: `${base}${BASE}/board/${board.id}/configuration`,
    filter: { id: filter?.id, self: `${base}/rest/api/2/filter/${filter?.id ?? ''}` },
  });
}

/** GET /board/{id}/sprint?state=active,future */
function listSprints(c: JiraRequest, jira: Jira, agile: AgileDialect): Response {
  const board = findBoard(c, jira);
  if (board === undefined) return c.json(errorBody(NO_BOARD), 404);
  const states = c.req.query('state')?.split(',');
  const values = jira.data.sprints
    .filter(({ boardId, state }) => boardId === board.id && states?.includes(state) !== false)
    .map((sprint) => presentSprint(c, agile, sprint));
  return c.json(pageOf(values, readPaging(c)));
}

/** GET /sprint/{id} */
function getSprint(c: JiraRequest, jira: Jira, agile: AgileDialect): Response {
  const boards = new Set(visibleBoards(c, jira).map(({ id }) => id));
  const sprint = jira.data.sprints.find(
    ({ id, boardId }) => String(id) === c.req.param('id') && boards.has(boardId),
  );
  if (sprint === undefined) return c.json(errorBody(NO_SPRINT), 404);
  return c.json(presentSprint(c, agile, sprint));
}

function visibleBoards(c: JiraRequest, { data }: Jira): readonly Board[] {
  const userName = c.get('user')?.name;
  return data.boards.filter(
    ({ projectKey }) =>
      projectKey === undefined || data.permissions.canBrowse(userName, projectKey),
  );
}

function findBoard(c: JiraRequest, jira: Jira): Board | undefined {
  return visibleBoards(c, jira).find(({ id }) => String(id) === c.req.param('id'));
}

function presentBoard(
  c: JiraRequest,
  { data }: Jira,
  agile: AgileDialect,
  { id, name, projectKey }: Board,
): Record<string, unknown> {
  const project = data.projects.find(({ key }) => key === projectKey);
  const { base } = agile.dialect(c);
  const location = project && {
    projectId: Number(project.id),
    displayName: `${project.name} (${project.key})`,
    projectName: project.name,
    projectKey: project.key,
    projectTypeKey: project.projectTypeKey ?? 'software',
    name: `${project.name} (${project.key})`,
  };
  return {
    id,
    self: `${base}${BASE}/board/${id}`,
    name,
    type: 'scrum',
    ...(agile.product === 'cloud' && location !== undefined && { location }),
  };
}

function presentSprint(
  c: JiraRequest,
  agile: AgileDialect,
  { boardId, ...sprint }: Sprint,
): Record<string, unknown> {
  const { base } = agile.dialect(c);
  return { self: `${base}${BASE}/sprint/${sprint.id}`, ...sprint, originBoardId: boardId };
}
