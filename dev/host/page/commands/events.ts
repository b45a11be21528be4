import type { Command, CommandTable, FrameConnection } from '../command';
import type { EventBus } from '../event-bus';

interface Subscription {
  event: string;
  callback: (payload: unknown) => unknown;
}

interface Emission {
  event: string;
  payload?: unknown;
}

const subscribe =
  (busOf: (frame: FrameConnection) => EventBus): Command =>
  (payload, frame) => {
    const { event, callback } = payload as Subscription;
    const subscription = busOf(frame).on(event, callback);
    frame.onDispose(subscription.unsubscribe);
    return subscription;
  };

const emit =
  (busOf: (frame: FrameConnection) => EventBus): Command =>
  (payload, frame) => {
    const emission = payload as Emission;
    busOf(frame).emit(emission.event, emission.payload);
  };

/** Events of the app reach all of its frames on the page; public ones may cross apps. */
export const eventCommands: CommandTable = {
  on: subscribe(({ page }) => page.events),
  emit: emit(({ page }) => page.events),
  onPublic: subscribe(({ page }) => page.publicEvents),
  emitPublic: emit(({ page }) => page.publicEvents),
};
