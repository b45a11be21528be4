import type { Host } from '../../host';
import type { FrameRegistry, OpenFrame } from './frame-registry';

export interface EndpointContext {
  host: Host;
  frames: FrameRegistry;
  /** The frame that the command came from, as the server knows it. */
  frame: OpenFrame;
}

/** @param payload came through the browser: parse before use */
export type Endpoint = (payload: unknown, context: EndpointContext) => unknown;
export type EndpointTable = Readonly<Record<string, Endpoint>>;
