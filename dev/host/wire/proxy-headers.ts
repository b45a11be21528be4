/** Headers between the app's process and the backend proxy. */
export const PROXY_HEADERS = {
  /** `Bearer <token of the invocation>`. */
  authorization: 'forge-proxy-authorization',
  /** The path or absolute URL that the app asked for. */
  target: 'forge-proxy-target',
  /** Marks a response of the platform itself; `@forge/api` throws on this header. */
  error: 'forge-proxy-error',
  /** Node's error code of an outgoing request that failed. Local: no package documents it. */
  egressCause: 'forge-egress-cause',
} as const;

/** Header names with this prefix belong to the proxy and travel no further. */
export const PROXY_HEADER_PREFIX = 'forge-';
