/** A call of the app to a product's REST API, as the platform's proxy passes it on. */
export interface ProductCall {
  product: 'confluence' | 'jira';
  /** `user`: as `accountId`; `app`: as the app's own user; `none`: without anybody. */
  as: 'user' | 'app' | 'none';
  accountId: string | undefined;
  method: string;
  /** Path and query, as the app gave it: `/wiki/rest/api/user/current?expand=operations`. */
  path: string;
  headers: Headers;
  body: Uint8Array | undefined;
}

/** A product beneath the app (Confluence, the same-site Jira). Scopes were checked before. */
export interface Product {
  request(call: ProductCall): Promise<Response>;
}

/** What the app's front end is told about where it runs; the host completes it per module. */
export interface Viewer {
  /** undefined: nobody is signed in. */
  accountId: string | undefined;
  /** Forge does not act for guests and anonymous readers. */
  kind: 'licensed' | 'guest' | 'anonymous';
  locale: string;
  timezone: string;
  colorMode: 'light' | 'dark';
  /** May approve egress and open global settings. */
  isAdministrator: boolean;
}
