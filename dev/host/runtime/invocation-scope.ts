import { AsyncLocalStorage } from 'node:async_hooks';
import { readEnvironment } from '../wire/process-files';
import type { InvocationMeta, LambdaContext } from '../wire/lambda-event';

/** What `global.__forge_runtime__` gives to the `@forge/*` packages while a function runs. */
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

/** Undefined outside of every invocation: code that ran when a module was loaded, for example. */
export function currentInvocation(): InvocationScope | undefined {
  return scopes.getStore();
}

/** Runs `work` so that all it starts, however long it takes, belongs to this invocation. */
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

/** Runs `work` outside of every invocation, so that what it leaves behind has no user. */
export function runOutsideInvocations<T>(work: () => T): T {
  return scopes.exit(work);
}
