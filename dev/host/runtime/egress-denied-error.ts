/** What `@forge/api` calls ExternalEndpointNotAllowedError: same name, status and words. */
export class EgressDeniedError extends Error {
  override readonly name = 'REQUEST_EGRESS_ALLOWLIST_ERR';
  readonly status = 403;

  constructor(url: string) {
    super(
      `URL not included in the external fetch backend permissions: ${url}. ` +
        'Visit go.atlassian.com/forge-egress for more information.',
    );
  }
}
