import type { CommandTable } from '../command';

interface ChannelSubscription {
  channelName: string;
  onEvent: (payload: unknown) => unknown;
}

interface ChannelEvent {
  channelName: string;
  eventPayload: unknown;
}

/** Channels connect the frames of one page only. In production they connect all readers. */
export const realtimeCommands: CommandTable = {
  subscribeRealtimeChannel: (payload, frame) => {
    const { channelName, onEvent } = payload as ChannelSubscription;
    const subscription = frame.page.realtime.on(channelName, onEvent);
    frame.onDispose(subscription.unsubscribe);
    return subscription;
  },
  publishRealtimeChannel: (payload, frame) => {
    const { channelName, eventPayload } = payload as ChannelEvent;
    frame.page.realtime.emit(channelName, eventPayload);
    return { eventId: crypto.randomUUID(), eventTimestamp: String(Date.now()), errors: [] };
  },
};
