/**
 * What Forge allows one installation of an app.
 *
 * @see https://developer.atlassian.com/platform/forge/limits-kvs-ce/ of 28 September 2026
 * @see https://developer.atlassian.com/platform/forge/limits-invocation/ as changed on 1 September 2026
 */
export const INSTALLATION_LIMITS = {
  storageRequestsPerSecond: 1_000,
  /** Units of {@link STORAGE_UNIT_BYTES}, begun ones included. */
  storageReadUnitsPerMinute: 4_000,
  storageWriteUnitsPerMinute: 4_000,
  /** Of people, web triggers and scheduled triggers; those of queues are not named. */
  invocationsPerSecond: 300,
  invocationsPerMinute: 7_000,
  invocationsPerMinuteAndPerson: 1_200,
};

/** "Request sizes are rounded up to the nearest 10KB." */
export const STORAGE_UNIT_BYTES = 10 * 1024;

type LimitName = keyof typeof INSTALLATION_LIMITS;

/** Counts what the app uses of its limits. */
export interface InstallationLimits {
  /**
   * Uses up some of a limit.
   *
   * @param owner the person, for a limit of each person
   * @returns whether the limit allows it; if not, nothing is used up
   */
  take(name: LimitName, amount: number, owner?: string): boolean;
  /** What is left of a limit, and when (milliseconds since the epoch) all of it is there again. */
  left(name: LimitName, owner?: string): { limit: number; remaining: number; resetAt: number };
  /** Replaces some of the documented limits, so that a test meets them. */
  set(limits: Partial<Record<LimitName, number>>): void;
}

interface Window {
  began: number;
  used: number;
}

/** @param now the clock of the site: a limit is full again when its minute or second has passed there */
export function createInstallationLimits(now: () => number): InstallationLimits {
  const limits = { ...INSTALLATION_LIMITS };
  const windows = new Map<string, Window>();

  const current = (name: LimitName, owner = ''): Window => {
    const key = `${name} ${owner}`;
    const window = windows.get(key);
    if (window && now() - window.began < lengthOf(name)) return window;
    const next = { began: now(), used: 0 };
    windows.set(key, next);
    return next;
  };
  const forgetOld = () => {
    for (const [key, { began }] of windows) if (now() - began > 60_000) windows.delete(key);
  };

  return {
    take: (name, amount, owner) => {
      if (windows.size > MAX_WINDOWS) forgetOld();
      const window = current(name, owner);
      if (window.used + amount > limits[name]) return false;
      window.used += amount;
      return true;
    },
    left: (name, owner) => {
      const { began, used } = current(name, owner);
      const resetAt = began + lengthOf(name);
      return { limit: limits[name], remaining: limits[name] - used, resetAt };
    },
    set: (changed) => {
      Object.assign(limits, changed);
    },
  };
}

/** Those of people are many. */
const MAX_WINDOWS = 1_000;

const lengthOf = (name: LimitName): number => (name.endsWith('PerSecond') ? 1_000 : 60_000);
