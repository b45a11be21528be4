/** Misuse of the local platform or trouble with the machine; what the platform itself would answer is data, never this. */
export class HostError extends Error {
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HostError';
    this.code = code;
  }
}

export type HostErrorCode =
  /** The app's folder has no manifest.yml, or the manifest is not what the host can read. */
  | 'MANIFEST_INVALID'
  /** The backend does not bundle: type errors, unknown modules. The message holds the bundler's words. */
  | 'BUNDLE_FAILED'
  /** There is no bundle in the backend directory. */
  | 'BUNDLE_MISSING'
  /** Another process listens on the port that was asked for. */
  | 'PORT_IN_USE'
  /** The state directory cannot be read or written, or holds something that is not JSON. */
  | 'STATE_UNREADABLE'
  /** An option names what cannot be: a mapping that is not an origin, for example. */
  | 'OPTION_INVALID'
  /** A module or function that the manifest does not declare. */
  | 'MODULE_UNKNOWN'
  /** The host was disposed of. */
  | 'DISPOSED';
