import type { CellReader } from './cell-reader';
import { stringProperty } from './cell-reader';
import { tagsCell } from './text-cells';

/**
 * Data Center sends a sprint as the text of a Java object, its properties in any order, and a name
 * may hold commas: only a comma before a known property separates.
 */
const SEPARATOR =
  /,(?=(?:id|rapidViewId|state|name|goal|startDate|endDate|completeDate|activatedDate|sequence|autoStartStop|synced|incompleteIssuesDestinationId)=)/;
const JAVA_OBJECT =
  /^com\.atlassian\.greenhopper\.service\.sprint\.Sprint@[0-9a-f]{1,16}\[(.*)\]$/s;

/** The names of an issue's sprints, the last one first: that is the one it is in. */
export const readSprints: CellReader = (value) => {
  if (!Array.isArray(value)) return undefined;
  const names = value.map(sprintName).filter((name) => name !== undefined);
  return tagsCell(names.reverse());
};

function sprintName(sprint: unknown): string | undefined {
  if (typeof sprint !== 'string') return stringProperty(sprint, 'name');
  const properties = JAVA_OBJECT.exec(sprint)?.[1]?.split(SEPARATOR) ?? [];
  const name = properties.find((property) => property.startsWith('name='))?.slice('name='.length);
  return name === '<null>' ? undefined : name;
}
