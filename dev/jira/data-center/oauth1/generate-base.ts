// @ts-expect-error -- the package brings no types
import * as untyped from 'oauth-sign';

interface OAuthSign {
  generateBase: (
    method: string,
    baseUri: string,
    parameters: Readonly<Record<string, readonly string[]>>,
  ) => string;
}

/**
 * The signature base string (RFC 5849 section 3.4.1) by the package `oauth-sign`: what checks the app's signatures
 * must not share the app's reading of the RFC.
 */
export const { generateBase } = untyped as OAuthSign;
