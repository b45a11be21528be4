import type { OutgoingInput } from '#contract/link-configuration';
import { nextOutgoing } from '#core/application-link/next-outgoing';
import type { Credential, Outgoing } from '#core/application-link/outgoing';
import type { AuditPorts } from '../known-links/audit';
import type { LinkStore } from '../ports';
import type { ProbePorts } from '../remote/ask-anonymously';
import type { ProtocolPorts } from '../remote/token-protocol';
import type { PeoplePorts } from './people/check-people';
import { oauth1Outgoing } from './oauth1-outgoing';

/** What is needed to set up the outgoing side of a new or an existing link. */
export interface OutgoingPorts extends ProbePorts, ProtocolPorts, AuditPorts, PeoplePorts {
  links: LinkStore;
}

/**
 * Composes the outgoing side of a link from what an administrator entered.
 * @param known the issuer of a Data Center application, and the reference to the client secret
 * @returns the outgoing side as it is stored
 * @throws {AppError} `URL_REFUSED` for an endpoint
 */
export async function outgoingSide(
  { keys }: Pick<OutgoingPorts, 'keys'>,
  input: OutgoingInput,
  known: { issuer: string; credential: Credential | undefined },
): Promise<Outgoing> {
  return input.kind === 'oauth1' ? oauth1Outgoing(keys, input) : nextOutgoing(input, known);
}
