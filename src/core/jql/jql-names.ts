import type { FieldSchema } from '../jira/jira-client';
import { getOwn } from '../untrusted/get-own';

/**
 * The system fields that JQL can order by, by their ids in REST, with every name that JQL has for
 * them. What `/field` calls `orderable` is something else: it is false for the key and for dates,
 * and true for attachments. `jql/autocompletedata` says it, but would be a second request for each
 * view of a table.
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

/** By the end of the schema's `custom`: what holds several people or groups has no order. */
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
 * What JQL calls a field, best name first. A custom field goes by its number, because names are
 * not unique and change.
 * @param fieldId of REST
 * @returns undefined for a field that no query can name, or none can order by
 */
export function jqlNamesOf(fieldId: string): readonly string[] | undefined {
  const number = CUSTOM_FIELD_ID.exec(fieldId)?.[1];
  if (number !== undefined) return [`cf[${number}]`];
  return getOwn(SYSTEM_NAMES, fieldId);
}

/** Whether issues can be ordered by the field, as far as its description tells. */
export function isOrderable(fieldId: string, { custom }: FieldSchema): boolean {
  if (jqlNamesOf(fieldId) === undefined) return false;
  const type = custom?.split(':').at(-1);
  return type === undefined || !UNORDERED_CUSTOM_TYPES.includes(type);
}
