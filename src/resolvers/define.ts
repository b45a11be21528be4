import { makeResolver, type Request } from '@forge/resolver';
import * as v from 'valibot';
import { AppError } from '#contract/app-error';
import type { InvocationResult } from '#contract/invocations';
import type { Caller } from '../services/ports';
import { callerOf } from './caller-of';
import { logCause, logFailure } from './log-failure';

interface Invocation {
  parsed: unknown;
  result: unknown;
}

/** One service for each invocation of a page or macro. */
export type Services<I extends Record<keyof I, Invocation>> = {
  [K in keyof I]: (caller: Caller, payload: I[K]['parsed']) => Promise<I[K]['result']>;
};

export type Definitions = Record<string, (request: Request) => Promise<InvocationResult<unknown>>>;

const requestSchema = v.object({
  call: v.object({ functionKey: v.string(), payload: v.optional(v.unknown()) }),
  context: v.fallback(v.record(v.string(), v.unknown()), {}),
});

/**
 * Defines the invocations of one page or macro. Each takes the caller from the context, checks that they may call,
 * parses the payload and returns the result of the service. A failure is a result too, so that its code crosses the
 * bridge; unexpected failures are also logged.
 * @param payloads the schema of each payload
 * @param mayCall throws if this caller may not call
 */
export function defineInvocations<I extends Record<keyof I, Invocation>>(
  payloads: { [K in keyof I]: v.GenericSchema<unknown, I[K]['parsed']> },
  services: Services<I>,
  mayCall: (caller: Caller) => Promise<void> = () => Promise.resolve(),
): Definitions {
  const names = Object.keys(payloads) as (keyof I & string)[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      (request: Request) =>
        toResult(name, async () => {
          const caller = callerOf(request.context);
          await mayCall(caller);
          return services[name](caller, parsePayload(payloads[name], request.payload));
        }),
    ]),
  );
}

/** The handler of a manifest `function` that answers these invocations and no others. */
export function resolverOf(definitions: Definitions) {
  const resolve = makeResolver(definitions);
  return async (body: unknown, runtime?: Record<string, unknown>): Promise<unknown> => {
    const request = v.safeParse(requestSchema, body);
    if (!request.success || !Object.hasOwn(definitions, request.output.call.functionKey)) {
      return { ok: false, error: payloadInvalid('functionKey').toWire() };
    }
    return resolve(request.output, runtime);
  };
}

function parsePayload<T>(schema: v.GenericSchema<unknown, T>, payload: unknown): T {
  const parsed = v.safeParse(schema, payload);
  if (parsed.success) return parsed.output;
  throw payloadInvalid(v.getDotPath(parsed.issues[0]) ?? 'payload');
}

function payloadInvalid(reason: string): AppError {
  return new AppError('PAYLOAD_INVALID', 'The request does not match its schema.', {
    details: { reason },
  });
}

async function toResult<T>(what: string, run: () => Promise<T>): Promise<InvocationResult<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (error instanceof AppError && error.code !== 'UNEXPECTED') {
      logCause(what, error);
      return { ok: false, error: error.toWire() };
    }
    const reference = logFailure(what, error);
    const unexpected = new AppError('UNEXPECTED', 'The app failed.', { details: { reference } });
    return { ok: false, error: unexpected.toWire() };
  }
}
