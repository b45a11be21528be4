import { AsyncLocalStorage } from 'node:async_hooks';
import { readEnvironment } from '../wire/process-files';
import type { InvocationMeta, LambdaContext } from '../wire/lambda-event';

/** The value of `global.__forge_runtime__`, which the `@forge/*` packages read while a function runs. */
interface ForgeRuntime {
  appContext: InvocationMeta['appContext'];
  contextAri: string;
  aaid: string | undefined;
  proxy: InvocationMeta['proxy'];
  tracing: InvocationMeta['tracing'];
  externalAuth: unknown[];
  container: { appCodeDir: string };
  lambdaContext: LambdaContext;
  metrics: typeof metrics;
  featureFlags: () => false;
}

interface InvocationScope {
  meta: InvocationMeta;
  runtime: ForgeRuntime;
}

const nothing = () => undefined;

const metrics = {
  counter: () => ({ incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing }),
  timing: () => ({ measure: () => ({ stop: nothing }) }),
  gauge: () => ({ set: nothing }),
};

const scopes = new AsyncLocalStorage<InvocationScope>();

/** @returns undefined outside of an invocation, for example while a module is loaded */
export function currentInvocation(): InvocationScope | undefined {
  return scopes.getStore();
}

/** Runs `work` within an invocation: everything that it starts belongs to that invocation, however long it takes. */
export function runInInvocation<T>(
  meta: InvocationMeta,
  lambdaContext: LambdaContext,
  work: () => T,
): T {
  const runtime: ForgeRuntime = {
    appContext: meta.appContext,
    contextAri: meta.contextAri,
    aaid: meta.aaid,
    proxy: meta.proxy,
    tracing: meta.tracing,
    externalAuth: meta.externalAuth ?? [],
    container: { appCodeDir: readEnvironment('FORGE_EFS_RUNTIME_PATH') },
    lambdaContext,
    metrics,
    featureFlags: () => false,
  };
  return scopes.run({ meta, runtime }, work);
}

/** Runs `work` outside of any invocation: what it leaves running has no user. */
export function runOutsideInvocations<T>(work: () => T): T {
  return scopes.exit(work);
}
