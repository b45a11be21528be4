/** Calls `work` once that many milliseconds have passed. @returns a function that cancels it */
export type Timer = (milliseconds: number, work: () => void) => () => void;

/** Measures real time. */
export const systemTimer: Timer = (milliseconds, work) => {
  const timeout = setTimeout(work, milliseconds);
  return () => clearTimeout(timeout);
};
