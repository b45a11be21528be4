import type { HttpAnswer } from '#core/provider/oauth-answer';
import { incomingEndpoints, serverMetadata } from '#core/provider/server-metadata';
import type { IssuerUrl } from '../ports';

/** The metadata of this authorization server, which clients read to configure themselves (RFC 8414 section 3). */
export function answerServerMetadata(ports: {
  issuerUrl: IssuerUrl;
  authorizationPageUrl: () => Promise<string>;
}) {
  return async (): Promise<HttpAnswer> => {
    const [issuer, page] = await Promise.all([ports.issuerUrl(), ports.authorizationPageUrl()]);
    const body = serverMetadata(issuer, incomingEndpoints(issuer, page));
    return { status: 200, headers: { 'Cache-Control': 'public, max-age=3600' }, body };
  };
}
