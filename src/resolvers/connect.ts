import { connectPayloads, type ConnectInvocations } from '#contract/invocations';
import { defineInvocations, type Definitions, type Services } from './define';

/** What people call about their own approvals. */
export function connectDefinitions(services: Services<ConnectInvocations>): Definitions {
  return defineInvocations<ConnectInvocations>(connectPayloads, services);
}
