import { AppError } from '#contract/app-error';
import type { OutgoingInput } from '#contract/link-configuration';
import { parseLinkUrl } from './link-url';
import type { Credential, OAuth2Outgoing, Outgoing } from './outgoing';

/** The outgoing side by OAuth 2.0, as an administrator enters it. */
export type OAuth2Input = Exclude<OutgoingInput, { kind: 'oauth1' }>;

interface Known {
  /** The issuer of the authorization server of a Data Center application. */
  issuer: string;
  /** The client secret that was entered or is kept; undefined if there is none. */
  credential: Credential | undefined;
}

/**
 * Builds the outgoing side that an administrator entered. Endpoints obey the rules of link URLs, because secrets
 * are sent there.
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

/** The reference to the client secret. @returns undefined if it is missing, and for OAuth 1.0a */
export function credentialOf(outgoing: Outgoing | undefined): Credential | undefined {
  return outgoing && outgoing.kind !== 'oauth1' ? outgoing.credential : undefined;
}

/** The error for an invalid part of a payload: `PAYLOAD_INVALID`. @param reason names the part */
export function invalidPart(reason: string, message: string): AppError {
  return new AppError('PAYLOAD_INVALID', message, { details: { reason } });
}
