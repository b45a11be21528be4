/* What the answers of a Jira that limits requests say, and when to repeat a request. Durations are milliseconds. */

interface Answer {
  status: number;
  headers: Headers;
}

/** The circumstances of a decision. */
interface RetrySituation {
  /** The number of requests made so far, including the one with this answer. */
  tries: number;
  /** Milliseconds since the epoch. */
  now: number;
  /** Milliseconds until the invocation ends. */
  timeLeft: number;
  /** From 0 to below 1. */
  random: number;
}

const TRIES_MAX = 4;
const FIRST_DELAY_MS = 1_000;
const BACKOFF_FACTOR = 2;
/** A reader who would wait longer is better told when to come back. */
const DELAY_MAX_MS = 10_000;
const JITTER_FROM = 0.7;
const JITTER_TO = 1.3;
/** Reserved for the next request and for making a table of its answer. */
const TIME_FOR_REQUEST_MS = 5_000;
/** The assumed wait for a Jira that limits requests without saying for how long. */
const UNKNOWN_LIMIT_MS = 60_000;
const HOUR_MS = 3_600_000;

const LIMITED = 429;
const UNAVAILABLE = 503;
const SECONDS = /^\d{1,9}$/;
/** The app has used up its quota, and Jira refuses every request until the full hour. */
const QUOTA = 'jira-quota-';

/**
 * Calculates how long to wait before the same request is made again: as long as Jira asks for, otherwise
 * longer after each refusal. Jitter keeps readers from returning all at once.
 * @returns milliseconds; undefined to give up
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 * @see https://confluence.atlassian.com/adminjiraserver/adjusting-your-code-for-rate-limiting-987143384.html
 */
export function retryDelay(answer: Answer, situation: RetrySituation): number | undefined {
  const { tries, now, timeLeft, random } = situation;
  if (!isTemporary(answer) || tries >= TRIES_MAX) return undefined;
  if (isOverQuota(answer) || isBlocked(answer)) return undefined;
  const asked = askedDelay(answer.headers, now);
  const delay =
    asked === undefined
      ? Math.min(DELAY_MAX_MS, backOff(tries) * between(JITTER_FROM, JITTER_TO, random))
      : // Never earlier than Jira asks.
        asked * between(1, JITTER_TO, random);
  return (asked ?? 0) <= DELAY_MAX_MS && delay + TIME_FOR_REQUEST_MS <= timeLeft
    ? delay
    : undefined;
}

/**
 * Calculates when a reader may try again: when Jira says so, otherwise in a minute or, if the app's quota is
 * used up, at the full hour.
 * @param now milliseconds since the epoch
 * @returns ISO 8601; undefined if waiting does not help
 */
export function nextTryAt(answer: Answer, now: number): string | undefined {
  if (!isTemporary(answer) || isBlocked(answer)) return undefined;
  const asked = askedDelay(answer.headers, now) ?? guessedDelay(answer, now);
  return asked === undefined ? undefined : new Date(now + asked).toISOString();
}

/** Reads `Retry-After` (RFC 9110 section 10.2.3) or one of the headers that replace it. */
function askedDelay(headers: Headers, now: number): number | undefined {
  const times = [
    secondsOrDate(headers.get('retry-after'), now),
    secondsOrDate(dateOnly(headers.get('x-ratelimit-reset')), now),
    bucketDelay(headers),
    structuredDelay(headers),
  ];
  return times.find((time) => time !== undefined);
}

/** Data Center sends `retry-after: 0` when there is no limit, which is not a request to wait. */
function secondsOrDate(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const delay = SECONDS.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(delay) && delay > 0 ? delay : undefined;
}

/** Some gateways send a number here, in different units; only a date is unambiguous. */
function dateOnly(value: string | null): string | null {
  return value === null || SECONDS.test(value) ? null : value;
}

/** Data Center refills a reader's bucket once per interval. */
function bucketDelay(headers: Headers): number | undefined {
  if (headers.get('x-ratelimit-remaining') !== '0') return undefined;
  const interval = headers.get('x-ratelimit-interval-seconds') ?? '';
  return SECONDS.test(interval) && Number(interval) > 0 ? Number(interval) * 1000 : undefined;
}

/** Cloud's `RateLimit: "global-app-quota";r=0;t=600` says that nothing is left for 600 seconds. */
function structuredDelay(headers: Headers): number | undefined {
  const limit = headers.get('ratelimit') ?? headers.get('beta-ratelimit') ?? '';
  const seconds = /;\s*r=0\s*;\s*t=(\d{1,9})(?!\d)/.exec(limit)?.[1];
  return seconds === undefined || seconds === '0' ? undefined : Number(seconds) * 1000;
}

function guessedDelay(answer: Answer, now: number): number | undefined {
  if (answer.status !== LIMITED) return undefined;
  return isOverQuota(answer) ? HOUR_MS - (now % HOUR_MS) : UNKNOWN_LIMIT_MS;
}

function isTemporary({ status }: Answer): boolean {
  return status === LIMITED || status === UNAVAILABLE;
}

function isOverQuota({ headers }: Answer): boolean {
  return headers.get('ratelimit-reason')?.startsWith(QUOTA) === true;
}

/** An administrator of Data Center can allow a user no requests at all. */
function isBlocked({ headers }: Answer): boolean {
  return headers.get('x-ratelimit-limit') === '0' && headers.has('x-ratelimit-fillrate');
}

function backOff(tries: number): number {
  return FIRST_DELAY_MS * BACKOFF_FACTOR ** (tries - 1);
}

function between(from: number, to: number, random: number): number {
  return from + (to - from) * random;
}
