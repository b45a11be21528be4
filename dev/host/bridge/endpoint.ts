import type { Host } from '../host';
import type { FrameRegistry, OpenFrame } from './frame-registry';
import type { NavigationTargets } from './navigation-targets';

export interface EndpointContext {
  host: Host;
  frames: FrameRegistry;
  targets: NavigationTargets;
  /** The frame that sent the command, as the server knows it. */
  opened: OpenFrame;
}

/** @param payload came through the browser: parse it before use */
export type Endpoint = (payload: unknown, context: EndpointContext) => unknown;
export type EndpointTable = Readonly<Record<string, Endpoint>>;
