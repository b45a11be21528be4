import type { Host } from '../host';

/** A destination of the bridge's `router`: a target by name, with what identifies the page. */
export interface NavigationLocation {
  target: string;
  [property: string]: unknown;
}

/**
 * Where the product shows each target of `router`, as paths of the site. An entry throws a `BridgeError` with the
 * name `INVALID_TARGET` if the location does not say which page it means.
 */
export type NavigationTargets = Readonly<
  Record<string, (location: NavigationLocation, host: Host) => string>
>;
