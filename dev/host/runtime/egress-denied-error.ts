import { EGRESS_DENIED } from '../wire/proxy-error';

/** The ExternalEndpointNotAllowedError of `@forge/api`, with the same name, status and message. */
export class EgressDeniedError extends Error {
  override readonly name = EGRESS_DENIED;
  readonly status = 403;

  constructor(url: string) {
    super(
      `URL not included in the external fetch backend permissions: ${url}. ` +
        'Visit go.atlassian.com/forge-egress for more information.',
    );
  }
}
