import type { Viewer } from './product';

/** Which copy of which module a frame shows. The host builds the Forge context from it, never the frame. */
export interface ModuleFrame {
  moduleKey: string;
  viewer: Viewer;
  /** Identifies the macro on its page. */
  localId?: string;
  /** `context.extension`, which the host completes with `type`. */
  extension?: Record<string, unknown>;
}
