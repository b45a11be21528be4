import type { EXTERNAL_PROVIDERS } from '#contract/link-configuration';

type KnownProvider = Exclude<(typeof EXTERNAL_PROVIDERS)[number], 'custom'>;

interface ProviderPreset {
  authorizationEndpoint: string;
  tokenEndpoint: string;
  revocationEndpoint?: string;
  /** The scope that the form suggests. */
  scope: string;
  /** Parameters of the authorization request without which this provider issues no refresh token. */
  authorizationParameters: Record<string, string>;
}

/**
 * The endpoints of well-known providers, which administrators need not enter.
 * @see https://developers.google.com/identity/protocols/oauth2/web-server
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
export const PROVIDER_PRESETS: Record<KnownProvider, ProviderPreset> = {
  google: {
    authorizationEndpoint: 'https://accounts.google.com/o/oauth2/v2/auth',
    tokenEndpoint: 'https://oauth2.googleapis.com/token',
    revocationEndpoint: 'https://oauth2.googleapis.com/revoke',
    scope: 'openid email',
    // Google issues a refresh token only after showing its consent page.
    authorizationParameters: { access_type: 'offline', prompt: 'consent' },
  },
  microsoft: {
    authorizationEndpoint: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
    tokenEndpoint: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
    scope: 'openid email offline_access',
    authorizationParameters: {},
  },
};
