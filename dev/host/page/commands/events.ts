import type { Command, CommandTable, FrameConnection, ProductPage } from '../command';
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
    const bus = busOf(frame);
    const subscriptions = [
      bus.on(event, callback),
      bus.on(addressed(event, frame.descriptor.localId), callback),
    ];
    const unsubscribe = () => subscriptions.forEach((subscription) => subscription.unsubscribe());
    frame.onDispose(unsubscribe);
    return { unsubscribe };
  };

const emit =
  (busOf: (frame: FrameConnection) => EventBus): Command =>
  (payload, frame) => {
    const emission = payload as Emission;
    busOf(frame).emit(emission.event, emission.payload);
  };

/** Events of the app reach all its frames on the page. Public events also reach other apps. */
export const eventCommands: CommandTable = {
  on: subscribe(({ page }) => page.events),
  emit: emit(({ page }) => page.events),
  onPublic: subscribe(({ page }) => page.publicEvents),
  emitPublic: emit(({ page }) => page.publicEvents),
};

/** Sends an event of the product to the frames of one macro. */
export function emitToMacro(
  { events }: ProductPage,
  localId: string,
  event: string,
  payload: unknown,
): void {
  events.emit(addressed(event, localId), payload);
}

function addressed(event: string, localId: string | undefined): string {
  return `${event} -> ${localId ?? ''}`;
}
