import { EGRESS_DENIED } from '../wire/proxy-error';

/** What `@forge/api` calls ExternalEndpointNotAllowedError: same name, status and words. */
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
