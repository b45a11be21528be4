import * as v from 'valibot';
import type { Host } from '../host';
import { BridgeError } from './bridge-error';
import type { Endpoint, EndpointTable } from './endpoint';

const invocation = v.object({
  functionKey: v.string(),
  payload: v.optional(v.unknown()),
  metadata: v.optional(v.object({ rateLimitProperties: v.optional(v.boolean()) })),
});

const invoke: Endpoint = async (payload, { host, opened }) => {
  const call = v.parse(invocation, payload);
  const outcome = await host.invokeResolver(opened.frame, call.functionKey, call.payload);
  const metadata = {
    ...(call.metadata?.rateLimitProperties && {
      rateLimitProperties: rateLimitOf(host, opened.frame.viewer.accountId),
    }),
  };
  if (!outcome.success) {
    const { errorType, errorMessage } = outcome.error;
    throw new BridgeError(errorType, errorMessage, outcome.status === 429 ? metadata : undefined);
  }
  return call.metadata === undefined ? outcome.body : { body: outcome.body, metadata };
};

/**
 * What is left of the limit of the frame's viewer. Documentation and types name its size differently, so it has both names.
 * @see https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/invoke/
 */
function rateLimitOf({ limits }: Host, accountId: string | undefined) {
  const { limit, remaining, resetAt } = limits.left('invocationsPerMinuteAndPerson', accountId);
  return {
    rateLimitValue: limit,
    rateLimitLimit: limit,
    rateLimitRemaining: remaining,
    rateLimitReset: Math.ceil(resetAt / 1_000),
  };
}

const modal = v.object({
  resource: v.optional(v.nullable(v.string())),
  context: v.optional(v.unknown()),
});

/** A modal is a frame of the same module whose context includes what it was opened with. */
const openModal: Endpoint = (payload, { host, frames, opened }) => {
  const { resource, context } = v.parse(modal, payload);
  const resourceKey = resource ?? opened.resourceKey;
  if (!host.app.manifest.resources?.some(({ key }) => key === resourceKey)) {
    throw new BridgeError('RESOURCE_UNKNOWN', `The manifest has no resource '${resourceKey}'.`);
  }
  const extension = { ...opened.frame.extension, modal: context ?? {} };
  const { id } = frames.open({ ...opened.frame, extension }, resourceKey);
  return { frameId: id, src: host.resourceUrl(resourceKey) };
};

const unmodelled: Endpoint = (payload, { host, opened }) => {
  const what = `bridge command '${String(payload)}' of ${opened.frame.moduleKey}`;
  host.unmodelled(what);
  host.log.add({ kind: 'bridge', what, outcome: 'not modelled' });
};

export const contextEndpoints: EndpointTable = {
  context: (_payload, { host, opened }) => host.contextOf(opened.frame),
  invoke,
  modal: openModal,
  unmodelled,
};
