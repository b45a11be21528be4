import type { Sprint } from './entities';

/** A sprint as Data Center writes it in REST: the text form of a Java object. */
export function sprintText(sprint: Sprint): string {
  const parts = [
    `id=${sprint.id}`,
    `rapidViewId=${sprint.boardId}`,
    `state=${sprint.state.toUpperCase()}`,
    `name=${sprint.name}`,
    `startDate=${sprint.startDate ?? '<null>'}`,
    `endDate=${sprint.endDate ?? '<null>'}`,
    `completeDate=${sprint.completeDate ?? '<null>'}`,
    `activatedDate=${sprint.state === 'future' ? '<null>' : (sprint.startDate ?? '<null>')}`,
    `sequence=${sprint.id}`,
    `goal=${sprint.goal ?? ''}`,
    'autoStartStop=false',
  ];
  const hash = (0xa88a698 + sprint.id).toString(16);
  return `com.atlassian.greenhopper.service.sprint.Sprint@${hash}[${parts.join(',')}]`;
}

const PART =
  /,(?=(?:id|rapidViewId|state|name|goal|startDate|endDate|completeDate|activatedDate|sequence|autoStartStop|synced)=)/;

/** Reads a sprint, whose name may contain commas; undefined for a text that is not a sprint. */
export function parseSprintText(text: string): Sprint | undefined {
  const body = /Sprint@[0-9a-f]+\[(.*)\]$/s.exec(text)?.[1];
  if (body === undefined) return undefined;
  const parts = new Map(
    body.split(PART).map((part): [string, string | undefined] => {
      const equals = part.indexOf('=');
      const value = part.slice(equals + 1);
      return [part.slice(0, equals), value === '<null>' || value === '' ? undefined : value];
    }),
  );
  const state = parts.get('state')?.toLowerCase();
  return {
    id: Number(parts.get('id')),
    boardId: Number(parts.get('rapidViewId') ?? 0),
    state: state === 'future' || state === 'active' ? state : 'closed',
    name: parts.get('name') ?? '',
    startDate: parts.get('startDate'),
    endDate: parts.get('endDate'),
    completeDate: parts.get('completeDate'),
    goal: parts.get('goal'),
  };
}

/** The id of a sprint's text, without reading the rest; empty for a text that is not a sprint. */
export function sprintIds(text: string): readonly string[] {
  const id = /[[,]id=(\d+)/.exec(text)?.[1];
  return id === undefined ? [] : [id];
}
