import type { FieldSchema } from '../../jira/jira-client';
import { getOwn } from '../../untrusted/get-own';
import { readDocument, readRichText } from '../rich-cells';
import { readAssets, readDevelopment, readJsonText } from './app-cells';
import type { CellReader } from './cell-reader';
import {
  readIssue,
  readIssueKey,
  readIssueLinks,
  readIssueType,
  readParentLink,
  readPriority,
  readStatus,
  readStatusCategory,
  readSubtasks,
} from './issue-cells';
import {
  readBoolean,
  readNumber,
  readProgress,
  readRating,
  readTotal,
  readVotes,
  readWatches,
  readWorkRatio,
} from './number-cells';
import { readUser, readUsers } from './people-cells';
import { readApprovals, readRequestType, readSla } from './service-cells';
import { readSprints } from './sprint-cells';
import {
  readCascadingOption,
  readJavaObject,
  readNamed,
  readNothing,
  readTags,
  readText,
  readUrl,
} from './text-cells';
import {
  readDate,
  readDatetime,
  readDueDate,
  readDuration,
  readInterval,
  readTimeTracking,
} from './time-cells';
import { readVersions } from './version-cells';

/** Readers of custom fields, by the part of `schema.custom` after its last colon. */
const BY_CUSTOM: Record<string, CellReader> = {
  textarea: readRichText,
  url: readUrl,
  cascadingselect: readCascadingOption,
  'gh-sprint': readSprints,
  'gh-epic-link': readIssueKey,
  'gh-epic-color': readNothing,
  'jsw-issue-color': readNothing,
  'gh-lexo-rank': readNothing,
  'jpo-custom-field-parent': readParentLink,
  devsummarycf: readDevelopment,
  timeinstatus: readNothing,
  boolean: readBoolean,
  interval: readInterval,
  'delivery-progress': readJsonText,
  'delivery-status': readJsonText,
  'sd-approvals': readApprovals,
};

/**
 * Readers of system fields, by `schema.system`, or by the field's id where Jira describes no more: for fields
 * whose type says too little, and for those that Jira 5 and 6 describe by another type.
 */
const BY_SYSTEM: Record<string, CellReader> = {
  issuetype: readIssueType,
  status: readStatus,
  statusCategory: readStatusCategory,
  priority: readPriority,
  assignee: readUser,
  reporter: readUser,
  creator: readUser,
  versions: readVersions,
  fixVersions: readVersions,
  created: readDatetime,
  updated: readDatetime,
  resolutiondate: readDatetime,
  lastViewed: readDatetime,
  statuscategorychangedate: readDatetime,
  timetracking: readTimeTracking,
  progress: readProgress,
  aggregateprogress: readProgress,
  votes: readVotes,
  watches: readWatches,
  description: readRichText,
  environment: readRichText,
  duedate: readDueDate,
  parent: readIssue,
  subtasks: readSubtasks,
  issuelinks: readIssueLinks,
  timespent: readDuration,
  timeestimate: readDuration,
  timeoriginalestimate: readDuration,
  aggregatetimespent: readDuration,
  aggregatetimeestimate: readDuration,
  aggregatetimeoriginalestimate: readDuration,
  workratio: readWorkRatio,
  comment: readTotal,
  worklog: readTotal,
  thumbnail: readNothing,
};

/** All other readers, by `schema.type`, or by `array/` and `schema.items`. */
const BY_TYPE: Record<string, CellReader> = {
  string: readText,
  number: readNumber,
  date: readDate,
  datetime: readDatetime,
  issuetype: readIssueType,
  status: readStatus,
  statusCategory: readStatusCategory,
  priority: readPriority,
  resolution: readNamed,
  user: readUser,
  'array/user': readUsers,
  'array/json': readSprints,
  project: readNamed,
  version: readVersions,
  'array/version': readVersions,
  option: readNamed,
  option2: readNamed,
  'option-with-child': readCascadingOption,
  group: readNamed,
  securitylevel: readNamed,
  issuerestriction: readNothing,
  progress: readProgress,
  votes: readVotes,
  watches: readWatches,
  timetracking: readTimeTracking,
  'comments-page': readTotal,
  team: readNamed,
  'array/cmdb-object-field': readAssets,
  'sd-servicelevelagreement': readSla,
  'sd-customerrequesttype': readRequestType,
  'sd-feedback': readRating,
  'sd-approvals': readApprovals,
  'sd-request-lang': readNamed,
};

/**
 * Looks up how a kind of field is read. Adding a column type means writing a reader and entering it above.
 * @returns the readers for a schema, the most specific first; none for a kind that is not known
 */
export function readersFor({ custom, system, type, items }: FieldSchema): CellReader[] {
  const kind = type === 'array' ? `array/${items ?? ''}` : (type ?? '');
  return [
    getOwn(BY_CUSTOM, custom?.slice(custom.lastIndexOf(':') + 1) ?? ''),
    getOwn(BY_SYSTEM, system ?? ''),
    ...(isTextOfApp({ custom, type }) ? [readJavaObject] : []),
    getOwn(BY_TYPE, kind),
    ...(type === 'array' ? [readTags] : []),
    ...(type === 'string' ? [readDocument] : []),
  ].filter((reader) => reader !== undefined);
}

/** People cannot write into such a field whatever they like, as they can into Jira's own text fields. */
function isTextOfApp({ custom, type }: FieldSchema): boolean {
  return type === 'string' && custom !== undefined && !custom.includes('.customfieldtypes:');
}
