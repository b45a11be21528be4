import type { OutgoingView } from '#contract/application-link';
import type { OutgoingInput } from '#contract/link-configuration';

/** The addresses that the app asks in the background; where people sign in, only their browser goes. */
export const endpointsOf = (outgoing: OutgoingInput | OutgoingView | undefined): string[] =>
  outgoing?.kind === 'oauth2-external'
    ? [
        outgoing.tokenEndpoint,
        ...(outgoing.revocationEndpoint ? [outgoing.revocationEndpoint] : []),
      ]
    : [];
