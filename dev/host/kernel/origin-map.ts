import { HostError } from './host-error';

/** Maps https origins that the app asks for to the local servers that stand in for them. */
export interface OriginMap {
  /** The same path and query on the local server; `url` itself if its origin is not mapped. */
  apply: (url: string) => string;
}

/**
 * @param map `{'https://jira.example.com': 'http://127.0.0.1:4181'}`
 * @throws {HostError} OPTION_INVALID if either side is not an origin
 */
export function createOriginMap(map: Record<string, string>): OriginMap {
  const servers = new Map(
    Object.entries(map).map(([from, to]) => [originOf(from), originOf(to)] as const),
  );
  return {
    apply: (url) => {
      const asked = new URL(url);
      const server = servers.get(asked.origin);
      return server === undefined ? url : server + asked.pathname + asked.search + asked.hash;
    },
  };
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '') {
    throw new HostError(
      'OPTION_INVALID',
      `"${text}" is not an origin such as https://jira.example.com`,
    );
  }
  return url.origin;
}
