/** A call of the app to a product's REST API, as the proxy of the platform forwards it. */
export interface ProductCall {
  product: 'confluence' | 'jira';
  /** As `accountId`, as the app's own user, or anonymously. */
  as: 'user' | 'app' | 'none';
  accountId: string | undefined;
  method: string;
  /** Path and query as the app wrote them: `/wiki/rest/api/user/current?expand=operations`. */
  path: string;
  headers: Headers;
  body: Uint8Array | undefined;
}

/** A product beneath the app: Confluence, or the Jira of the same site. The host has checked the scopes. */
export interface Product {
  request(call: ProductCall): Promise<Response>;
}

/** The user in front of a page and their preferences, as the Forge context shows them. */
export interface Viewer {
  /** Undefined for an anonymous reader. */
  accountId: string | undefined;
  /** Forge does not act for guests and anonymous readers. */
  kind: 'licensed' | 'guest' | 'anonymous';
  locale: string;
  timezone: string;
  colorMode: 'light' | 'dark';
  /** Whether the user may approve egress and open global settings. */
  isAdministrator: boolean;
}
