import type { ModuleFrame } from '../../kernel/module-frame';
import type { InvocationOutcome } from '../../kernel/invocation';
import { findModule, functionKeyIn } from '../../app/manifest-modules';
import type { PlatformContext } from '../../service';
import { ACCOUNT_TYPES, mayRunFor } from '../../kernel/unlicensed-access';
import { MAX_REQUEST_BYTES } from './limits';

interface ResolverCall {
  /** A key that the app gave to `resolver.define`. */
  functionKey: string;
  payload: unknown;
  /** The context of the frame, as the platform knows it. */
  context: Record<string, unknown>;
}

/**
 * Runs the resolver of the frame's module as the frame's viewer, as the bridge's `invoke` does.
 *
 * @throws {HostError} MODULE_UNKNOWN, DISPOSED
 */
export async function invokeResolver(
  platform: PlatformContext,
  { moduleKey, viewer }: ModuleFrame,
  { functionKey, payload, context }: ResolverCall,
): Promise<InvocationOutcome> {
  const { type, module } = findModule(platform.app.manifest, moduleKey);
  const resolver = functionKeyIn(module.resolver);
  if (resolver === undefined) {
    return refusal(404, 'RESOLVER_MISSING', `Module "${moduleKey}" has no resolver.`);
  }
  if (!mayRunFor(module, viewer.kind)) {
    return refusal(403, 'ACCESS_DENIED', `Module "${moduleKey}" has no unlicensedAccess for them.`);
  }
  // Only resolvers are told the kind of account; front ends have to ask one.
  const accountType = ACCOUNT_TYPES[viewer.kind];
  const body = { call: { functionKey, payload }, context: { ...context, accountType } };
  const bytes = Buffer.byteLength(JSON.stringify(body));
  if (bytes > MAX_REQUEST_BYTES) {
    const words = `The request has ${bytes} bytes; it may have ${MAX_REQUEST_BYTES}.`;
    return refusal(413, 'PAYLOAD_TOO_LARGE', words);
  }
  return platform.invoke({
    functionKey: resolver,
    moduleKey,
    moduleType: type,
    body,
    accountId: viewer.accountId,
    viewerKind: viewer.kind,
  });
}

function refusal(status: number, errorType: string, errorMessage: string): InvocationOutcome {
  return { success: false, status, error: { errorType, errorMessage } };
}
