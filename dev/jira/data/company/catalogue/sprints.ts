import type { Board, Sprint } from '../../entities';

const DAY = 86_400_000;
const CLOSED = 8;

/** One board for each of these projects. */
export function createBoards(projectKeys: readonly string[]): readonly Board[] {
  return projectKeys.map((projectKey, position) => ({
    id: position + 1,
    name: `${projectKey} board`,
    projectKey,
  }));
}

/** Two-week sprints of the boards that have some: eight closed, one active, two planned. */
export function createSprints(
  now: number,
  boards: readonly string[],
): readonly (Sprint & { board: string })[] {
  return boards.flatMap((board, position) =>
    Array.from({ length: CLOSED + 3 }, (_, index) => {
      const start = now + ((index - CLOSED) * 14 - 6) * DAY;
      const end = start + 14 * DAY;
      const state = index < CLOSED ? 'closed' : index === CLOSED ? 'active' : 'future';
      const begun = state !== 'future';
      return {
        board,
        id: position * 100 + index + 1,
        boardId: position + 1,
        state,
        name: `${board} Sprint ${index + 1}${index === CLOSED ? ', the one with the commas' : ''}`,
        startDate: begun ? new Date(start).toISOString() : undefined,
        endDate: begun ? new Date(end).toISOString() : undefined,
        completeDate: state === 'closed' ? new Date(end).toISOString() : undefined,
        goal: index % 3 === 0 ? 'Ship what is in review' : undefined,
      } satisfies Sprint & { board: string };
    }),
  );
}
