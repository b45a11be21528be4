import type { CellSprint } from '#contract/issue-table';
import { stringProperty } from '../../untrusted/property';
import { nameLine } from '../plain-text';
import { type CellReader, EMPTY } from './cell-reader';
import { firstOf, LIST_MAX } from './list-limit';

/**
 * Data Center sends a sprint as the text of a Java object with its properties in any order. A name may hold
 * commas, so only a comma before a known property separates.
 */
const SEPARATOR =
  /,(?=(?:id|rapidViewId|state|name|goal|startDate|endDate|completeDate|activatedDate|sequence|autoStartStop|synced|incompleteIssuesDestinationId)=)/;
const JAVA_OBJECT =
  /^com\.atlassian\.greenhopper\.service\.sprint\.Sprint@[0-9a-f]{1,16}\[(.*)\]$/s;
const STATES = ['active', 'future', 'closed'] as const;

/** Reads the sprints of an issue: active ones first, then later ones before earlier ones. */
export const readSprints: CellReader = (value) => {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const sprints = list.map(sprintOf).filter((sprint) => sprint !== undefined);
  if (sprints.length === 0) return list.every((sprint) => sprint === null) ? EMPTY : undefined;
  const isActive = ({ state }: CellSprint) => Number(state === 'active');
  const latestFirst = sprints.reverse().sort((a, b) => isActive(b) - isActive(a));
  const { first, more } = firstOf(latestFirst, LIST_MAX);
  return { type: 'sprints', sprints: first, ...(more ? { more } : {}) };
};

function sprintOf(sprint: unknown): CellSprint | undefined {
  const read = typeof sprint === 'string' ? javaProperties(sprint) : undefined;
  const name = read ? read.get('name') : stringProperty(sprint, 'name');
  const said = (read ? read.get('state') : stringProperty(sprint, 'state'))?.toLowerCase();
  const state = STATES.find((each) => each === said);
  if (name === undefined || name === '' || name === '<null>') return undefined;
  return { name: nameLine(name), ...(state ? { state } : {}) };
}

function javaProperties(sprint: string): Map<string, string> {
  const properties = JAVA_OBJECT.exec(sprint)?.[1]?.split(SEPARATOR) ?? [];
  return new Map(
    properties.map((text) => {
      const equals = text.indexOf('=');
      return [text.slice(0, equals), text.slice(equals + 1)];
    }),
  );
}
