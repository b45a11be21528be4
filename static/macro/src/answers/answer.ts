import type { WireError } from '#contract/app-error';
import type { InvocationResult } from '#contract/invocations';
import type { IssueTable } from '#contract/issue-table';
import { toAppError } from '#ui/bridge';
import { asAppError } from '#ui/use-load';

/** What a frame asks for. */
export interface Question {
  /** Of the reader, the page, the definition, the order and the part of the table: equal keys have equal answers. */
  key: string;
  /** Milliseconds since the epoch: an answer that was asked for earlier is too old. */
  notBefore: number;
}

/** It may cross from frame to frame, and a failure is an answer too. */
export interface Answer {
  /** Milliseconds since the epoch. */
  askedAt: number;
  doneAt: number;
  result: InvocationResult<IssueTable>;
}

export async function answerOf(load: () => Promise<IssueTable>): Promise<Answer> {
  const askedAt = Date.now();
  const result = await resultOf(load);
  return { askedAt, doneAt: preciseNow(), result };
}

/** Milliseconds since the epoch, with fractions, so that it tells what came first. */
export const preciseNow = () => performance.timeOrigin + performance.now();

async function resultOf(load: () => Promise<IssueTable>): Promise<Answer['result']> {
  try {
    return { ok: true, value: await load() };
  } catch (cause) {
    return { ok: false, error: toWire(cause) };
  }
}

function toWire(cause: unknown): WireError {
  const error = asAppError(cause);
  if (error.code === 'UNEXPECTED') console.error(cause);
  const { code, message, details } = error;
  return { code, message, details };
}

/** @throws {AppError} if that is the answer */
export function tableOf({ result }: Answer): IssueTable {
  if (result.ok) return result.value;
  throw toAppError(result.error);
}

export const isYoungEnough = ({ askedAt }: Answer, { notBefore }: Question): boolean =>
  askedAt >= notBefore;
