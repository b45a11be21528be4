import type { CellReader } from './cell-reader';
import {
  readIssue,
  readIssueKey,
  readIssueLinks,
  readParentLink,
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
import { readDuration, readTimeTracking } from './time-cells';

/** Whether a field with these readers holds numbers, which a column aligns at its end. */
export function isNumeric([first]: CellReader[]): boolean {
  return first !== undefined && NUMBERS.has(first);
}

const NUMBERS = new Set<CellReader>([
  readNumber,
  readDuration,
  readWorkRatio,
  readProgress,
  readVotes,
  readWatches,
  readTotal,
  readTimeTracking,
]);

/** Whether the values of a field with these readers refer to other issues. */
export function areReferences(readers: CellReader[]): boolean {
  return readers.some((reader) => REFERENCES.has(reader));
}

const REFERENCES = new Set<CellReader>([
  readIssue,
  readIssueKey,
  readParentLink,
  readSubtasks,
  readIssueLinks,
]);
