import { connectPayloads } from '#contract/invocations';
import type { ConnectInvocations } from '#contract/invocations';
import { defineInvocations } from './define';
import type { Definitions, Services } from './define';

/** What a reader calls about their own approvals. */
export function connectDefinitions(services: Services<ConnectInvocations>): Definitions {
  return defineInvocations<ConnectInvocations>(connectPayloads, services);
}
