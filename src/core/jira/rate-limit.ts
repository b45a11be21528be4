/** What a limited answer says, and when to ask again. All durations are milliseconds. */

interface Answer {
  status: number;
  headers: Headers;
}

/** The situation in which to decide. */
interface RetrySituation {
  /** Requests made so far, this answer's included. */
  tries: number;
  /** Since the epoch. */
  now: number;
  /** Until the invocation ends. */
  timeLeft: number;
  /** From 0 to below 1. */
  random: number;
}

const TRIES_MAX = 4;
const FIRST_DELAY = 1_000;
const BACKOFF_FACTOR = 2;
/** Who waits for longer is better told when to come back. */
const DELAY_MAX = 10_000;
const JITTER_FROM = 0.7;
const JITTER_TO = 1.3;
/** For the next request and for making a table of its answer. */
const TIME_FOR_REQUEST = 5_000;
/** When to come back to a Jira that limits requests and does not say for how long. */
const UNKNOWN_LIMIT = 60_000;
const HOUR = 3_600_000;

const LIMITED = 429;
const UNAVAILABLE = 503;
const SECONDS = /^\d{1,9}$/;
/** The quota of the app is used up: every request until the full hour would be refused too. */
const QUOTA = 'jira-quota-';

/**
 * How long to wait before the same request is made again: as long as Jira asks, or else the longer
 * the more often it was refused; with jitter, so that not all readers come back at once.
 * @returns undefined to give up
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
      ? Math.min(DELAY_MAX, backOff(tries) * between(JITTER_FROM, JITTER_TO, random))
      : // Never earlier than Jira asks.
        asked * between(1, JITTER_TO, random);
  return (asked ?? 0) <= DELAY_MAX && delay + TIME_FOR_REQUEST <= timeLeft ? delay : undefined;
}

/**
 * When the next try makes sense: when Jira says so, or for a limit without a word a minute later.
 * @param now milliseconds since the epoch
 * @returns ISO 8601; undefined when waiting is no remedy
 */
export function nextTryAt(answer: Answer, now: number): string | undefined {
  if (!isTemporary(answer) || isBlocked(answer)) return undefined;
  const asked = askedDelay(answer.headers, now) ?? guessedDelay(answer, now);
  return asked === undefined ? undefined : new Date(now + asked).toISOString();
}

/** `Retry-After` (RFC 9110 section 10.2.3), or the headers that stand in for it. */
function askedDelay(headers: Headers, now: number): number | undefined {
  const times = [
    secondsOrDate(headers.get('retry-after'), now),
    secondsOrDate(dateOnly(headers.get('x-ratelimit-reset')), now),
    bucketDelay(headers),
    structuredDelay(headers),
  ];
  return times.find((time) => time !== undefined);
}

/** Data Center sends `retry-after: 0` for "no limit now", which is no wish to wait. */
function secondsOrDate(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const delay = SECONDS.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(delay) && delay > 0 ? delay : undefined;
}

/** Some gateways send a number here, and not always of the same unit: only a date is clear. */
function dateOnly(value: string | null): string | null {
  return value === null || SECONDS.test(value) ? null : value;
}

/** Data Center fills a reader's bucket once in each interval. */
function bucketDelay(headers: Headers): number | undefined {
  if (headers.get('x-ratelimit-remaining') !== '0') return undefined;
  const interval = headers.get('x-ratelimit-interval-seconds') ?? '';
  return SECONDS.test(interval) && Number(interval) > 0 ? Number(interval) * 1000 : undefined;
}

/** Cloud's `RateLimit: "global-app-quota";r=0;t=600`: nothing is left for so many seconds. */
function structuredDelay(headers: Headers): number | undefined {
  const limit = headers.get('ratelimit') ?? headers.get('beta-ratelimit') ?? '';
  const seconds = /;\s*r=0\s*;\s*t=(\d{1,9})(?!\d)/.exec(limit)?.[1];
  return seconds === undefined || seconds === '0' ? undefined : Number(seconds) * 1000;
}

function guessedDelay(answer: Answer, now: number): number | undefined {
  if (answer.status !== LIMITED) return undefined;
  return isOverQuota(answer) ? HOUR - (now % HOUR) : UNKNOWN_LIMIT;
}

function isTemporary({ status }: Answer): boolean {
  return status === LIMITED || status === UNAVAILABLE;
}

function isOverQuota({ headers }: Answer): boolean {
  return headers.get('ratelimit-reason')?.startsWith(QUOTA) === true;
}

/** An administrator of Data Center can allow somebody no requests at all. */
function isBlocked({ headers }: Answer): boolean {
  return headers.get('x-ratelimit-limit') === '0' && headers.has('x-ratelimit-fillrate');
}

function backOff(tries: number): number {
  return FIRST_DELAY * BACKOFF_FACTOR ** (tries - 1);
}

function between(from: number, to: number, random: number): number {
  return from + (to - from) * random;
}
