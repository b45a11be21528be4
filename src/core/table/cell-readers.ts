import type { FieldSchema } from '../jira/jira-client';
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
  readNumber,
  readProgress,
  readTotal,
  readVotes,
  readWatches,
  readWorkRatio,
} from './number-cells';
import { readUser, readUsers } from './people-cells';
import { readSprints } from './sprint-cells';
import {
  readCascadingOption,
  readNamed,
  readNothing,
  readTags,
  readText,
  readUrl,
  readWikiText,
} from './text-cells';
import { readDate, readDatetime, readDueDate, readDuration, readTimeTracking } from './time-cells';

/** Custom field types, by what follows the last colon of `schema.custom`. */
const BY_CUSTOM: Record<string, CellReader> = {
  textarea: readWikiText,
  url: readUrl,
  cascadingselect: readCascadingOption,
  'gh-sprint': readSprints,
  'gh-epic-link': readIssueKey,
  'gh-epic-color': readNothing,
  'gh-lexo-rank': readNothing,
  'jpo-custom-field-parent': readParentLink,
  devsummarycf: readNothing,
  timeinstatus: readNothing,
};

/** Fields of Jira itself, by `schema.system`, where the type alone says too little. */
const BY_SYSTEM: Record<string, CellReader> = {
  description: readWikiText,
  environment: readWikiText,
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
  issuerestriction: readNothing,
};

/** Everything else, by `schema.type`, or `array/` and `schema.items`. */
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
  project: readNamed,
  version: readNamed,
  option: readNamed,
  'option-with-child': readCascadingOption,
  group: readNamed,
  securitylevel: readNamed,
  progress: readProgress,
  votes: readVotes,
  watches: readWatches,
  timetracking: readTimeTracking,
  'comments-page': readTotal,
};

/**
 * The one place that says how a kind of field is read. A new column type is a reader and a line here.
 * @returns the readers for a schema, the most specific first
 */
export function readersFor({ custom, system, type, items }: FieldSchema): CellReader[] {
  const kind = type === 'array' ? `array/${items ?? ''}` : (type ?? '');
  return [
    entry(BY_CUSTOM, custom?.slice(custom.lastIndexOf(':') + 1)),
    entry(BY_SYSTEM, system),
    entry(BY_TYPE, kind),
    ...(type === 'array' ? [readTags] : []),
  ].filter((reader) => reader !== undefined);
}

/** Whether the values of a column are numbers, to be read from the right. */
export function isNumeric({ system, type }: FieldSchema): boolean {
  return (
    ['number', 'votes', 'watches', 'progress', 'timetracking'].includes(type ?? '') ||
    ['comment', 'worklog'].includes(system ?? '')
  );
}

function entry(readers: Record<string, CellReader>, key: string | undefined) {
  return key !== undefined && Object.hasOwn(readers, key) ? readers[key] : undefined;
}
