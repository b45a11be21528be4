import { ALL_SEEING, DEMO_USERS } from '../demo-users';
import { createDataset, type Catalogue, type Dataset } from '../dataset';
import type { RawIssue } from '../issue-row';
import { CUSTOM_FIELDS } from './catalogue/custom-fields';
import { FILTERS } from './catalogue/filters';
import type { ProjectContext } from './issues/issue-draft';
import { buildIssue } from './issues/build-issue';
import { discussAtLength } from './issues/long-discussion';
import { linkIssues } from './issues/link-issues';
import { GROUPS, PEOPLE } from './catalogue/people';
import { createProjects, type PlannedProject } from './catalogue/projects';
import { Random } from './random';
import {
  ISSUE_TYPE,
  LINK_TYPES,
  PRIORITIES,
  RESOLUTIONS,
  SECURITY_LEVELS,
  STATUS,
} from './catalogue/scheme';
import { createBoards, createSprints } from './catalogue/sprints';
import { SPECIAL_FIELDS } from './issues/special-issues';

const SEED = 20_261_121;

const SCRUM_PROJECTS = ['APP', 'WEB', 'MOB', 'PLAT'];

/** Projects that reader2 may browse. */
const READER2_PROJECTS = new Set(['APP', 'WEB', 'DOC']);

/**
 * The built-in sample data: a company that is the same for the same seed. Its dates follow `now`, so that an issue
 * that is due soon is always due soon.
 * @param now milliseconds since the epoch
 */
export function buildCompany(now: number, seed = SEED): Dataset {
  const random = new Random(seed);
  const projects = createProjects(now);
  const sprints = createSprints(now, SCRUM_PROJECTS);
  const issues = projects.flatMap((project, position) =>
    buildProject({ random, now, project, sprints, firstId: 10_000 + position * 1000 }),
  );
  addSpecialIssues(issues);
  linkIssues(random, issues);
  const catalogue: Catalogue = {
    users: [...DEMO_USERS, ...PEOPLE],
    groups: GROUPS,
    projects,
    issueTypes: Object.values(ISSUE_TYPE),
    statuses: Object.values(STATUS),
    priorities: PRIORITIES,
    resolutions: RESOLUTIONS,
    boards: createBoards(SCRUM_PROJECTS),
    sprints,
    securityLevels: SECURITY_LEVELS,
    linkTypes: LINK_TYPES,
    customFields: CUSTOM_FIELDS,
    filters: FILTERS,
  };
  return createDataset(issues, catalogue, canBrowse);
}

/** The guest can sign in, but may not browse any project. */
function canBrowse(userName: string, projectKey: string): boolean {
  if (userName === 'reader2') return READER2_PROJECTS.has(projectKey);
  if (userName === 'guest') return false;
  return ALL_SEEING.some((name) => name === userName) || projectKey !== 'SEC';
}

function buildProject(
  context: Omit<ProjectContext, 'epics' | 'parents'> & { project: PlannedProject },
): RawIssue[] {
  const full: ProjectContext = { ...context, epics: [], parents: [] };
  return Array.from({ length: context.project.plan.size }, (_, index) => buildIssue(full, index));
}

/** The special issues are in project WEB, which all demo users but the guest may browse. */
function addSpecialIssues(issues: readonly RawIssue[]): void {
  const targets = issues.filter(
    ({ fields }) =>
      fields.project.key === 'WEB' && fields.security === null && fields.parent === undefined,
  );
  SPECIAL_FIELDS.forEach((fields, position) => {
    const target = targets[20 + position * 7];
    if (target !== undefined) Object.assign(target.fields, fields);
  });
  const discussed = targets[20 + SPECIAL_FIELDS.length * 7];
  if (discussed !== undefined) discussAtLength(discussed);
}
