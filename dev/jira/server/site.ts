/** What this Jira believes about itself; a reverse proxy may show it to others under another origin. */
export interface Site {
  /** `https://jira.example.com/jira`, no slash at the end. */
  readonly baseUrl: string;
  /** `/jira`, or empty. */
  readonly contextPath: string;
  readonly title: string;
  /** Where its name leads to, below the context path. */
  readonly homePath: string;
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
  pages: Partial<Omit<Site, 'baseUrl' | 'contextPath' | 'now'>> = {},
): Site {
  const url = new URL(baseUrl);
  const contextPath = url.pathname.replace(/\/+$/, '');
  const jira = { title: 'Northwind Jira', homePath: '/issues/?jql=' };
  return { baseUrl: url.origin + contextPath, contextPath, now, ...jira, ...pages };
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
