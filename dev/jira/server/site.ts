/** What this Jira believes about itself; a reverse proxy may show it to others under another origin. */
export interface Site {
  /** `https://jira.example.com/jira`, no slash at the end. */
  readonly baseUrl: string;
  /** `/jira`, or empty. */
  readonly contextPath: string;
  readonly title: string;
  /** Where an administrator registers OAuth 2.0 clients, if that is a page of this product. */
  readonly incomingLinksPath?: string;
  /** Where people see which applications may act in their name, if that is a page of this product. */
  readonly authorizedApplicationsPath?: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** @throws {TypeError} when baseUrl is not a URL */
export function createSite(
  baseUrl: string,
  now: () => number,
  pages: Partial<Pick<Site, 'title' | 'incomingLinksPath' | 'authorizedApplicationsPath'>> = {},
): Site {
  const url = new URL(baseUrl);
  const contextPath = url.pathname.replace(/\/+$/, '');
  return { baseUrl: url.origin + contextPath, contextPath, title: 'Northwind Jira', now, ...pages };
}

/** Redirects inside Jira stay relative, so that they work through any proxy. */
export function localPath(site: Site, path: string): string {
  return site.contextPath + path;
}

const GATEWAY = /^\/ex\/jira\/[^/]+/;

/** Below the context path; on Cloud, below the gateway's prefix as well. */
export function innerPath(site: Site, path: string): string {
  return path.slice(site.contextPath.length).replace(GATEWAY, '') || '/';
}
