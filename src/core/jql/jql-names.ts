import type { FieldSchema } from '../jira/jira-client';
import { getOwn } from '../untrusted/get-own';

/**
 * The system fields that JQL can order by: their REST ids with all of their JQL names. `orderable` of
 * `/field` means something else: it is false for the key and for dates and true for attachments.
 * `jql/autocompletedata` would tell, but costs another request per view of a table.
 */
const SYSTEM_NAMES: Readonly<Record<string, readonly string[]>> = {
  issuekey: ['key', 'issuekey', 'issue', 'id'],
  summary: ['summary'],
  issuetype: ['issuetype', 'type'],
  status: ['status'],
  priority: ['priority'],
  resolution: ['resolution'],
  assignee: ['assignee'],
  reporter: ['reporter'],
  creator: ['creator'],
  project: ['project'],
  components: ['component'],
  fixVersions: ['fixVersion'],
  versions: ['affectedVersion'],
  labels: ['labels'],
  created: ['created', 'createdDate'],
  updated: ['updated', 'updatedDate'],
  resolutiondate: ['resolved', 'resolutiondate'],
  lastViewed: ['lastViewed'],
  duedate: ['due', 'duedate'],
  environment: ['environment'],
  description: ['description'],
  security: ['level'],
  votes: ['votes'],
  watches: ['watchers'],
  timeestimate: ['remainingEstimate', 'timeestimate'],
  timeoriginalestimate: ['originalEstimate', 'timeoriginalestimate'],
  timespent: ['timespent'],
  workratio: ['workratio'],
};

/** Fields of several people or groups have no order; by the last part of the schema's `custom`. */
const UNORDERED_CUSTOM_TYPES = [
  'multiuserpicker',
  'multigrouppicker',
  'people',
  'sd-request-participants',
  'servicedesk-approvers-list',
  'timeinstatus',
];

const CUSTOM_FIELD_ID = /^customfield_(\d+)$/;

/**
 * Lists the names that JQL has for a field, the preferred one first. Custom fields go by number, because
 * their names are not unique and can change.
 * @param fieldId as in REST
 * @returns undefined for a field that JQL cannot order by
 */
export function jqlNamesOf(fieldId: string): readonly string[] | undefined {
  const number = CUSTOM_FIELD_ID.exec(fieldId)?.[1];
  if (number !== undefined) return [`cf[${number}]`];
  return getOwn(SYSTEM_NAMES, fieldId);
}

/** Whether JQL can order issues by a field, as far as its schema tells. */
export function isOrderable(fieldId: string, { custom }: FieldSchema): boolean {
  if (jqlNamesOf(fieldId) === undefined) return false;
  const type = custom?.split(':').at(-1);
  return type === undefined || !UNORDERED_CUSTOM_TYPES.includes(type);
}
