import type { OutgoingInput } from '#contract/link-configuration';
import { nextOutgoing } from '#core/application-link/next-outgoing';
import type { Credential, Outgoing } from '#core/application-link/outgoing';
import type { AuditPorts } from '../known-links/audit';
import type { LinkStore } from '../ports';
import type { ProbePorts } from '../remote/ask-anonymously';
import type { ProtocolPorts } from '../remote/token-protocol';
import { oauth1Outgoing } from './oauth1-outgoing';

/** What setting up an outgoing side needs, in a new link or in one that exists. */
export interface OutgoingPorts extends ProbePorts, ProtocolPorts, AuditPorts {
  links: LinkStore;
}

/**
 * The outgoing side that an administrator entered, as it is stored.
 * @param known the issuer of a Data Center application, and the reference to the client secret
 * @throws {AppError} `URL_REFUSED` for an endpoint
 */
export async function outgoingSide(
  { keys }: Pick<OutgoingPorts, 'keys'>,
  input: OutgoingInput,
  known: { issuer: string; credential: Credential | undefined },
): Promise<Outgoing> {
  return input.kind === 'oauth1' ? oauth1Outgoing(keys, input) : nextOutgoing(input, known);
}
