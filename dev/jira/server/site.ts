/** What this Jira states about itself. Behind a reverse proxy, its own origin is another one. */
export interface Site {
  /** `https://jira.example.com/jira`, without a slash at the end. */
  readonly baseUrl: string;
  /** `/jira`, or empty. */
  readonly contextPath: string;
  readonly title: string;
  /** Where the title of every page leads to, below the context path. */
  readonly homePath: string;
  /** The page on which an administrator registers OAuth 2.0 clients, if the product has one. */
  readonly incomingLinksPath?: string;
  /** The page on which users see the applications that act in their name, if the product has one. */
  readonly authorizedApplicationsPath?: string;
  /** The scopes of its own OAuth 2.0 provider; none for Cloud. */
  readonly scopes: readonly string[];
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * Describes a site; by default it is a Jira.
 * @throws {TypeError} when baseUrl is not a URL
 */
export function createSite(
  baseUrl: string,
  now: () => number,
  pages: Partial<Omit<Site, 'baseUrl' | 'contextPath' | 'now'>> = {},
): Site {
  const url = new URL(baseUrl);
  const contextPath = url.pathname.replace(/\/+$/, '');
  const jira = { title: 'Northwind Jira', homePath: '/issues/?jql=', scopes: [] };
  return { baseUrl: url.origin + contextPath, contextPath, now, ...jira, ...pages };
}

/** A path with the context path. Redirects inside Jira are relative, so that they work through any proxy. */
export function localPath(site: Site, path: string): string {
  return site.contextPath + path;
}

const GATEWAY = /^\/ex\/jira\/[^/]+/;

/** The path below the context path; on Cloud, also below the gateway's prefix. */
export function innerPath(site: Site, path: string): string {
  return path.slice(site.contextPath.length).replace(GATEWAY, '') || '/';
}
