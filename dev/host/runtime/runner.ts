/** Main file of the child process: passes invocations of the host on to the bundle. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ChildMessage, HostMessage, InvocationMessage } from '../wire/lambda-event';
import { BUNDLE_FILE, readEnvironment } from '../wire/process-files';
import { installVirtualTime } from './install-virtual-time';
import type { main } from './wrapper';

const send = (message: ChildMessage): void => void process.send?.(message);

// This must happen before the app's code is loaded, which keeps the timers and the `fetch` that it finds.
const timeline =
  readEnvironment('FORGE_LOCAL_TIME') === 'virtual'
    ? installVirtualTime((sleptMs) => send({ sleptMs }))
    : undefined;
const elapsedMs = timeline?.now ?? (() => performance.now());

// Makes `@forge/api` word its errors as it does under `forge tunnel`.
Object.defineProperty(globalThis, '__forge_tunnel__', { value: true });

const bundle = createRequire(join(readEnvironment('FORGE_EFS_RUNTIME_PATH'), BUNDLE_FILE))(
  `./${BUNDLE_FILE}`,
) as { main: typeof main };

async function answer({ requestId, lambdaEvent }: InvocationMessage): Promise<void> {
  const endsAtMs = elapsedMs() + lambdaEvent._meta.timeout * 1000;
  const result = await bundle.main(lambdaEvent, {
    awsRequestId: requestId,
    getRemainingTimeInMillis: () => endsAtMs - elapsedMs(),
  });
  send({ requestId, result });
}

process.on('message', (message) => {
  const fromHost = message as HostMessage;
  if ('advancedMs' in fromHost) timeline?.advance(fromHost.advancedMs);
  else void answer(fromHost);
});
// The host has ended, so that no further invocation can come.
process.on('disconnect', () => process.exit(0));
