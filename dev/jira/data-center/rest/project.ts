import type { Project } from '../../data/entities';
import type { Jira } from '../../jira';
import type { JiraRequest } from '../../server/jira-env';
import { addLinks, projectLinks, userLinks } from '../../rest/representation/entity-links';
import { errorBody } from '../../rest/error-body';
import { dataCenterDialect } from './data-center-dialect';

/** GET /rest/api/2/project: the projects that the user may browse. */
export function listProjects(c: JiraRequest, jira: Jira): Response {
  const dialect = dataCenterDialect(jira.site);
  const visible = visibleProjects(c, jira);
  return c.json(visible.map((project) => projectLinks(dialect, summaryOf(project))));
}

/** GET /rest/api/2/project/{key or id} */
export function getProject(c: JiraRequest, jira: Jira, keyOrId: string): Response {
  const { site, data } = jira;
  const dialect = dataCenterDialect(site);
  const project = visibleProjects(c, jira).find(({ id, key }) => id === keyOrId || key === keyOrId);
  if (project === undefined) {
    return c.json(errorBody(`No project could be found with key '${keyOrId}'.`), 404);
  }
  const lead = data.users.get(project.lead ?? '');
  return c.json({
    expand: 'description,lead,url,projectKeys',
    ...projectLinks(dialect, summaryOf(project)),
    description: project.description ?? '',
    ...(lead !== undefined && { lead: userLinks(dialect, { ...lead }) }),
    components: addLinks(dialect, 'component', project.components),
    issueTypes: addLinks(dialect, 'issuetype', data.issueTypes),
    versions: addLinks(dialect, 'version', project.versions),
    assigneeType: 'UNASSIGNED',
    roles: {},
  });
}

function visibleProjects(c: JiraRequest, { data }: Jira): readonly Project[] {
  const userName = c.get('user')?.name;
  return data.projects.filter(({ key }) => data.permissions.canBrowse(userName, key));
}

function summaryOf({
  id,
  key,
  name,
  projectTypeKey,
  projectCategory,
}: Project): Record<string, unknown> {
  return { id, key, name, projectTypeKey: projectTypeKey ?? 'software', projectCategory };
}
