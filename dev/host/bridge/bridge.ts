import type { Host } from '../host';
import { BRIDGE_PATH } from '../wire/bridge-path';
import { BridgeError } from './bridge-error';
import { contextEndpoints } from './context-endpoints';
import { egressEndpoints } from './egress-endpoints';
import type { Endpoint, EndpointTable } from './endpoint';
import { createFrameRegistry, type FrameRegistry } from './frame-registry';
import { navigationEndpoints } from './navigation-endpoints';
import type { NavigationTargets } from './navigation-targets';
import { productEndpoints } from './product-endpoints';

const ENDPOINTS: EndpointTable = {
  ...contextEndpoints,
  ...egressEndpoints,
  ...navigationEndpoints,
  ...productEndpoints,
};

export interface Bridge {
  readonly frames: FrameRegistry;
  /** Answers `POST /__host/<command>` of a product page, for the account that is signed in there. */
  fetch(request: Request, accountId: string | undefined): Promise<Response>;
}

/** The server's half of the bridge: runs the part of a command that needs more than the browser. */
export function createBridge(host: Host, targets: NavigationTargets): Bridge {
  const frames = createFrameRegistry();

  async function run(request: Request, accountId: string | undefined): Promise<unknown> {
    const { command, endpoint } = endpointOf(request);
    const { frameId, payload } = (await request.json()) as { frameId?: unknown; payload?: unknown };
    const opened = frames.find(String(frameId), accountId);
    if (!opened) {
      throw new BridgeError(
        'FRAME_UNKNOWN',
        'This frame was not opened for the signed-in account.',
      );
    }
    const startedAt = performance.now();
    const result = await endpoint(payload, { host, frames, targets, opened });
    const durationMs = Math.round(performance.now() - startedAt);
    const what = `${opened.frame.moduleKey} ${command}`;
    host.log.add({ kind: 'bridge', what, outcome: 'ok', durationMs });
    return result;
  }

  return {
    frames,
    async fetch(request, accountId) {
      // Only the site's own pages may speak for a frame: resources of the app have another origin.
      if (request.headers.get('origin') !== host.siteUrl) {
        return new Response(null, { status: 403 });
      }
      try {
        return Response.json({ result: await run(request, accountId) });
      } catch (error) {
        return Response.json({ error: describe(error) }, { status: 400 });
      }
    },
  };
}

function endpointOf(request: Request): { command: string; endpoint: Endpoint } {
  const command = new URL(request.url).pathname.replace(BRIDGE_PATH, '');
  const endpoint = Object.hasOwn(ENDPOINTS, command) ? ENDPOINTS[command] : undefined;
  if (!endpoint) throw new BridgeError('NOT_MODELLED', `The host has no endpoint '${command}'.`);
  return { command, endpoint };
}

function describe(error: unknown): { name: string; message: string; metadata?: object } {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const metadata = error instanceof BridgeError ? error.metadata : undefined;
  return { name, message, ...(metadata && { metadata }) };
}
