import { AppError } from '#contract/app-error';
import type { OutgoingInput } from '#contract/link-configuration';
import { parseLinkUrl } from './link-url';
import type { Credential, OAuth2Outgoing, Outgoing } from './outgoing';

export type OAuth2Input = Exclude<OutgoingInput, { kind: 'oauth1' }>;

interface Known {
  /** Of the authorization server of a Data Center application. */
  issuer: string;
  /** Of the client secret that was entered, or is kept. */
  credential: Credential | undefined;
}

/**
 * The outgoing side by OAuth 2.0 as an administrator entered it. Endpoints obey the rules of link URLs: secrets go there.
 * @throws {AppError} `URL_REFUSED`
 */
export function nextOutgoing(input: OAuth2Input, known: Known): OAuth2Outgoing {
  const secret = known.credential && { credential: known.credential };
  switch (input.kind) {
    case 'oauth2-data-center':
      return { kind: input.kind, issuer: known.issuer, ...clientOf(input), ...secret };
    case 'oauth2-cloud':
      return { kind: input.kind, ...clientOf(input), ...secret };
    case 'oauth2-external':
      return { ...externalOf(input), ...secret };
  }
}

type Client = { clientId: string; scope: string };

const clientOf = ({ clientId, scope }: Client): Client => ({ clientId, scope });

function externalOf(input: Extract<OutgoingInput, { kind: 'oauth2-external' }>) {
  const { revocationEndpoint } = input;
  return {
    kind: input.kind,
    provider: input.provider,
    authorizationEndpoint: parseLinkUrl(input.authorizationEndpoint),
    tokenEndpoint: parseLinkUrl(input.tokenEndpoint),
    ...(revocationEndpoint !== undefined && {
      revocationEndpoint: parseLinkUrl(revocationEndpoint),
    }),
    ...clientOf(input),
  };
}

export function credentialOf(outgoing: Outgoing | undefined): Credential | undefined {
  return outgoing && outgoing.kind !== 'oauth1' ? outgoing.credential : undefined;
}

/** @throws {AppError} `PAYLOAD_INVALID` */
export function invalidPart(reason: string, message: string): AppError {
  return new AppError('PAYLOAD_INVALID', message, { details: { reason } });
}
