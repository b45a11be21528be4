import { randomUUID } from 'node:crypto';
import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { DataCenterStandIn } from '../jira/stand-in';

/** A heading, a line of text and a table below it. */
export interface DemoTable {
  heading: string;
  text: string;
  linkId: string;
  jql: string;
  columns: string[];
  maxRows?: number;
}

const COLUMNS = [
  'issuekey',
  'issuetype',
  'summary',
  'status',
  'priority',
  'assignee',
  'duedate',
  'updated',
  'labels',
];

/** The tables of a product team, for the projects of this Jira. */
export function releaseTables(
  jira: DataCenterStandIn,
  linkId: string,
  fromFile: boolean,
): DemoTable[] {
  const [first, second = first] = jira.projects;
  if (first === undefined || second === undefined) return [];
  const open = fromFile
    ? 'resolution is EMPTY'
    : 'fixVersion in unreleasedVersions() AND statusCategory != Done';
  return [
    {
      heading: 'Open work of the next release',
      text: `Open issues of ${first.name}, most urgent first.`,
      linkId,
      jql: `project = "${first.key}" AND ${open} ORDER BY priority DESC, updated DESC`,
      columns: COLUMNS,
      maxRows: 25,
    },
    ...(fromFile ? [] : [sprintTable(linkId)]),
    {
      heading: 'Recently finished',
      text: `The latest results of ${second.name}.`,
      linkId,
      jql: `project = "${second.key}" AND statusCategory = Done ORDER BY resolutiondate DESC`,
      columns: ['issuekey', 'summary', 'resolution', 'assignee', 'fixVersions', 'resolutiondate'],
      maxRows: 10,
    },
  ];
}

/** Custom fields of the built-in company; an issue file has others. */
const SPRINT = 'customfield_10007';
const STORY_POINTS = 'customfield_10016';
const TEAM = 'customfield_10100';

function sprintTable(linkId: string): DemoTable {
  return {
    heading: 'In the current sprints',
    text: 'Custom fields work like any other column.',
    linkId,
    jql: 'sprint in openSprints() AND issuetype = Story ORDER BY rank',
    columns: ['issuekey', 'summary', 'status', SPRINT, STORY_POINTS, TEAM],
    maxRows: 10,
  };
}

/** A table of the same site's Jira, which is a Jira Cloud. */
export function siteTable(): DemoTable {
  return {
    heading: 'Recently changed',
    text: 'The reader’s browser asks Jira directly.',
    linkId: SYSTEM_LINK_ID,
    jql: 'project = APP AND statusCategory != Done ORDER BY updated DESC',
    columns: COLUMNS,
    maxRows: 10,
  };
}

/** One table for each message that a reader may see instead of issues. */
export function stateTables(linkId: string, unreachable: string): DemoTable[] {
  const columns = ['issuekey', 'summary', 'status'];
  return [
    {
      heading: 'Nothing found',
      text: 'The query is valid, but no issue matches it.',
      linkId,
      jql: 'created > "2200/01/01"',
      columns,
    },
    {
      heading: 'An error in the query',
      text: 'Jira explains the error and its position.',
      linkId,
      jql: 'status = Open AND priority >> High',
      columns,
    },
    {
      heading: 'A field that Jira does not know',
      text: 'Renamed, deleted, or hidden from this reader.',
      linkId,
      jql: '"Moon phase" = full',
      columns,
    },
    {
      heading: 'A project that the reader may not see',
      text: 'Jira answers the same for a hidden project and for a missing one.',
      linkId,
      jql: 'project = NOWHERE',
      columns,
    },
    {
      heading: 'A Jira that does not answer',
      text: 'The server of this link is switched off.',
      linkId: unreachable,
      jql: 'order by created',
      columns,
    },
    {
      heading: 'A link that was deleted',
      text: 'The macro still refers to it.',
      linkId: randomUUID(),
      jql: 'order by created',
      columns,
    },
  ];
}
