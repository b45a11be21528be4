import * as v from 'valibot';
import { BridgeError } from './bridge-error';
import type { Endpoint, EndpointTable } from './endpoint';

const invocation = v.object({
  functionKey: v.string(),
  payload: v.optional(v.unknown()),
  metadata: v.optional(v.unknown()),
});

const invoke: Endpoint = async (payload, { host, frame }) => {
  const call = v.parse(invocation, payload);
  const outcome = await host.invokeResolver(frame.frame, call.functionKey, call.payload);
  if (!outcome.success) throw new BridgeError(outcome.error.errorType, outcome.error.errorMessage);
  return call.metadata === undefined ? outcome.body : { body: outcome.body, metadata: {} };
};

const modal = v.object({
  resource: v.optional(v.nullable(v.string())),
  context: v.optional(v.unknown()),
});

/** A modal is a frame of the same module that also knows what it was opened with. */
const openModal: Endpoint = (payload, { host, frames, frame }) => {
  const { resource, context } = v.parse(modal, payload);
  const resourceKey = resource ?? frame.resourceKey;
  if (!host.app.manifest.resources?.some(({ key }) => key === resourceKey)) {
    throw new BridgeError('RESOURCE_UNKNOWN', `The manifest has no resource '${resourceKey}'.`);
  }
  const extension = { ...frame.frame.extension, modal: context ?? {} };
  const opened = frames.open({ ...frame.frame, extension }, resourceKey);
  return { frameId: opened.id, src: host.resourceUrl(resourceKey) };
};

const unmodelled: Endpoint = (payload, { host, frame }) => {
  const what = `bridge command '${String(payload)}' of ${frame.frame.moduleKey}`;
  host.unmodelled(what);
  host.log.add({ kind: 'bridge', what, outcome: 'not modelled' });
};

export const contextEndpoints: EndpointTable = {
  context: (_payload, { host, frame }) => host.contextOf(frame.frame),
  invoke,
  modal: openModal,
  unmodelled,
};
