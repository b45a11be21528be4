import type { Board, Sprint } from '../../entities';
import { DAY_MS } from '../../instant';

const CLOSED_SPRINTS = 8;

/** One board for each of these projects. */
export function createBoards(projectKeys: readonly string[]): readonly Board[] {
  return projectKeys.map((projectKey, position) => ({
    id: position + 1,
    name: `${projectKey} board`,
    projectKey,
  }));
}

/** A sprint with the key of the project whose board it is on. */
export type BoardSprint = Sprint & { board: string };

/** Two-week sprints of each board: eight closed, one active, two future ones. */
export function createSprints(now: number, boards: readonly string[]): readonly BoardSprint[] {
  return boards.flatMap((board, position) =>
    Array.from({ length: CLOSED_SPRINTS + 3 }, (_, index) => {
      const start = now + ((index - CLOSED_SPRINTS) * 14 - 6) * DAY_MS;
      const end = start + 14 * DAY_MS;
      const state =
        index < CLOSED_SPRINTS ? 'closed' : index === CLOSED_SPRINTS ? 'active' : 'future';
      const begun = state !== 'future';
      return {
        board,
        id: position * 100 + index + 1,
        boardId: position + 1,
        state,
        name: `${board} Sprint ${index + 1}${index === CLOSED_SPRINTS ? ', the one with the commas' : ''}`,
        startDate: begun ? new Date(start).toISOString() : undefined,
        endDate: begun ? new Date(end).toISOString() : undefined,
        completeDate: state === 'closed' ? new Date(end).toISOString() : undefined,
        goal: index % 3 === 0 ? 'Ship what is in review' : undefined,
      } satisfies BoardSprint;
    }),
  );
}
