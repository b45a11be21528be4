/** The child process: takes invocations from the host over IPC and gives them to the bundle. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ChildMessage, InvocationMessage } from '../wire/lambda-event';
import { BUNDLE_FILE, readEnvironment } from '../wire/process-files';
import type { main } from './wrapper';

// `@forge/api` words its errors as under `forge tunnel` when this is set.
Object.defineProperty(globalThis, '__forge_tunnel__', { value: true });

const bundle = createRequire(join(readEnvironment('FORGE_EFS_RUNTIME_PATH'), BUNDLE_FILE))(
  `./${BUNDLE_FILE}`,
) as { main: typeof main };

async function answer({ lambdaEvent, tunnelContext }: InvocationMessage): Promise<void> {
  const { requestId, deadline } = tunnelContext;
  const result = await bundle.main(lambdaEvent, {
    awsRequestId: requestId,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  });
  const message: ChildMessage = { requestId, result };
  process.send?.(message);
}

process.on('message', (message) => void answer(message as InvocationMessage));
// The host is gone: nobody will ever ask again.
process.on('disconnect', () => process.exit(0));
