/** Misuse of the local platform, or a problem of the machine. An error that the real platform would report is data. */
export class HostError extends Error {
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HostError';
    this.code = code;
  }
}

export type HostErrorCode =
  /** The app's folder has no manifest.yml that the host can read. */
  | 'MANIFEST_INVALID'
  /** The backend does not bundle, for example because of a type error. The message quotes the bundler. */
  | 'BUNDLE_FAILED'
  /** The backend directory does not hold a bundle. */
  | 'BUNDLE_MISSING'
  /** Another process listens on the requested port. */
  | 'PORT_IN_USE'
  /** The state directory cannot be read or written, or holds a file that is not JSON. */
  | 'STATE_UNREADABLE'
  /** An option has an invalid value, for example a mapping that is not an origin. */
  | 'OPTION_INVALID'
  /** The manifest does not declare that module or function. */
  | 'MODULE_UNKNOWN'
  /** The host was disposed of. */
  | 'DISPOSED';
