/**
 * Takes the place of Atlassian's wrapper in a bundle: installs the globals that the `@forge/*` packages read, and
 * runs the handlers of the app. It follows the published sources and type definitions of these packages, not the
 * real wrapper.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BUNDLE_FILE, readEnvironment } from '../wire/process-files';
import { captureConsole } from './captured-console';
import { forgeFetch } from './forge-fetch';
import { currentInvocation, runInInvocation, runOutsideInvocations } from './invocation-scope';
import type { LambdaContext, LambdaEvent, LambdaResult } from '../wire/lambda-event';
import { policedFetch } from './policed-fetch';
import { policeSockets } from './policed-socket';

type Handler = (body: unknown, context: Record<string, unknown>) => unknown;

const bundleDirectory = readEnvironment('FORGE_EFS_RUNTIME_PATH');
const requireFromBundle = createRequire(join(bundleDirectory, BUNDLE_FILE));

// All of this must happen before the app's code is loaded: `@forge/api` keeps the `fetch` that it finds.
Object.defineProperties(globalThis, {
  __forge_runtime__: { get: () => currentInvocation()?.runtime },
  __forge_fetch__: { value: forgeFetch },
  fetch: { value: policedFetch, writable: true, configurable: true },
});
policeSockets(readEnvironment('FORGE_PROXY_URL'));
captureConsole();

/** Runs a handler of the app. @returns a failure if the handler throws */
export function main(event: LambdaEvent, lambdaContext: LambdaContext): Promise<LambdaResult> {
  return runInInvocation(event._meta, lambdaContext, async (): Promise<LambdaResult> => {
    try {
      return { success: true, status: 200, body: await runHandler(event) };
    } catch (error) {
      return { success: false, status: 500, error: describeError(error) };
    }
  });
}

async function runHandler(event: LambdaEvent): Promise<unknown> {
  for (const { key, value } of event.variables) process.env[key] = value;
  const handler = loadHandler(event.handler);
  const body = await handler(event.body, handlerContext(event));
  return body === undefined ? undefined : (JSON.parse(JSON.stringify(body)) as unknown);
}

/** Loads the module outside of the invocation, because what it leaves running must not act as the first caller. */
function loadHandler(handler: string): Handler {
  const [file = '', name = ''] = handler.split('.');
  const exports: unknown = runOutsideInvocations((): unknown => requireFromBundle(`./${file}.cjs`));
  const found = (exports as Record<string, unknown>)[name];
  if (typeof found !== 'function') throw new Error(`Handler ${handler} is not a function`);
  return found as Handler;
}

function handlerContext({ _meta }: LambdaEvent): Record<string, unknown> {
  return {
    installContext: _meta.contextAri,
    license: _meta.license,
    installation: _meta.appContext.installation,
    ...(_meta.aaid === undefined ? {} : { principal: { accountId: _meta.aaid } }),
  };
}

function describeError(error: unknown): Extract<LambdaResult, { success: false }>['error'] {
  if (!(error instanceof Error)) {
    return { errorType: 'Error', errorMessage: String(error), stack: [] };
  }
  const serviceKey = 'serviceKey' in error ? { serviceKey: String(error.serviceKey) } : {};
  const stack = (error.stack ?? '').split('\n');
  return { errorType: error.name, errorMessage: error.message, stack, ...serviceKey };
}
