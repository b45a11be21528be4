import { randomUUID } from 'node:crypto';
import { HostError } from '../../kernel/host-error';
import type { InvocationOutcome, InvocationRequest } from '../../kernel/invocation';
import { handlerOf } from '../../app/manifest-modules';
import type { LambdaResult } from '../../wire/lambda-event';
import type { PlatformContext, PlatformService, ProxyCaller } from '../../service';
import { lambdaEventOf } from './lambda-event-of';
import { isLimited, tooMany } from './invocation-rate';
import { timeLimitSeconds } from './limits';
import { outcomeOf } from './outcome-of';
import { createProcessPool } from './process-pool';
import { withinTime } from './within-time';

export interface InvocationService extends PlatformService {
  /**
   * Runs a function of the app. A failure of the function or of its process is an outcome.
   *
   * @throws {HostError} MODULE_UNKNOWN, DISPOSED
   */
  invoke: (request: InvocationRequest) => Promise<InvocationOutcome>;
  /** The caller behind a token; undefined if its invocation has ended. */
  callerOf: (token: string) => ProxyCaller | undefined;
}

/** Runs the functions of the app in child processes, within the time limits of their modules. */
export function createInvocationService(context: PlatformContext): InvocationService {
  /** Running invocations, by the token that their calls carry. */
  const callers = new Map<string, ProxyCaller>();
  const pool = createProcessPool(context);
  let isDisposed = false;

  const run = async (request: InvocationRequest): Promise<LambdaResult> => {
    const requestId = randomUUID();
    const token = randomUUID();
    const timeoutSeconds = request.timeoutSeconds ?? limitOf(context, request);
    const handler = handlerOf(context.app.manifest, request.functionKey);
    const running = { requestId, token, handler, timeoutSeconds };
    callers.set(token, callerFor(request, requestId));
    const process = pool.living();
    try {
      const result = process.run({
        requestId,
        lambdaEvent: lambdaEventOf(context, request, running),
      });
      const onTimeout = () => process.abandon(requestId);
      return await withinTime(result, timeoutSeconds, { timer: context.timer, onTimeout });
    } finally {
      callers.delete(token);
    }
  };

  return {
    name: 'invocation',
    callerOf: (token) => callers.get(token),
    invoke: async (request) => {
      if (isDisposed) throw new HostError('DISPOSED', 'The host was disposed of.');
      const begin = performance.now();
      const isTooMany = isLimited(request) && tooMany(context.limits, request);
      const outcome = isTooMany ? TOO_MANY : outcomeOf(await run(request));
      logInvocation(context, request, outcome, performance.now() - begin);
      return outcome;
    },
    dispose: async () => {
      isDisposed = true;
      callers.clear();
      await pool.dispose();
    },
  };
}

const TOO_MANY: InvocationOutcome = {
  success: false,
  status: 429,
  error: { errorType: 'TOO_MANY_REQUESTS', errorMessage: 'The app was invoked too often.' },
};

function limitOf({ app }: PlatformContext, { functionKey, moduleType }: InvocationRequest) {
  const declared = app.manifest.modules.function?.find(({ key }) => key === functionKey);
  return timeLimitSeconds(moduleType, declared?.timeoutSeconds);
}

function callerFor(request: InvocationRequest, invocationId: string): ProxyCaller {
  const { accountId, moduleKey, viewerKind } = request;
  const kind = viewerKind ?? (accountId === undefined ? 'anonymous' : 'licensed');
  return { invocationId, moduleKey, accountId, viewerKind: kind };
}

function logInvocation(
  { log }: PlatformContext,
  { functionKey, body }: InvocationRequest,
  outcome: InvocationOutcome,
  durationMs: number,
): void {
  const call = (body as { call?: { functionKey?: unknown } } | null | undefined)?.call;
  const resolverKey = typeof call?.functionKey === 'string' ? ` ${call.functionKey}` : '';
  if (!outcome.success) {
    log.add({ kind: 'app', what: outcome.error.errorMessage, outcome: 'error' });
  }
  log.add({
    kind: 'invocation',
    what: functionKey + resolverKey,
    outcome: outcome.success ? 'ok' : outcome.error.errorType,
    durationMs,
  });
}
