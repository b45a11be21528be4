import type { IncomingView } from '#contract/application-link';
import type { INCOMING_SCOPES, IncomingInput } from '#contract/link-configuration';
import { isSecureUrl } from '../forms/secure-url';

export interface IncomingForm {
  /** One per line, or empty until the application has one. */
  redirectUris: string;
  scope: (typeof INCOMING_SCOPES)[number];
  allowsClientCredentials: boolean;
}

export const EMPTY_INCOMING: IncomingForm = {
  redirectUris: '',
  scope: 'READ',
  allowsClientCredentials: false,
};

export const incomingFormOf = (view: IncomingView): IncomingForm => ({
  redirectUris: view.redirectUris.join('\n'),
  scope: view.scope,
  allowsClientCredentials: view.allowsClientCredentials,
});

/** The incoming side as it is, with other redirect URIs. */
export const withRedirectUris = (view: IncomingView, redirectUris: string[]): IncomingInput => ({
  redirectUris,
  scope: view.scope,
  allowsClientCredentials: view.allowsClientCredentials,
});

export const incomingInputOf = (form: IncomingForm): IncomingInput => ({
  ...form,
  redirectUris: linesOf(form.redirectUris),
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Plain http only to the own machine, as RFC 8252 section 7.3 has it. */
export const redirectUrisAreWrong = (text: string): boolean =>
  linesOf(text).some(
    (uri) => !isSecureUrl(uri) && !/^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(uri),
  );
