import type { CommandTable } from '../command';

/** `view.getContext`, `invoke` and product requests, which the server answers for the frame's viewer. */
export const contextCommands: CommandTable = {
  getContext: (_payload, frame) => frame.callHost('context'),
  invoke: (payload, frame) => frame.callHost('invoke', payload),
  fetchProduct: (payload, frame) => frame.callHost('product', payload),
  getFrameId: (_payload, frame) => frame.descriptor.frameId,
};
