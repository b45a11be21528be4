/** Calls back after the next frame: a message comes behind the frame's own work. */
export function whenPainted(callback: () => void): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = callback;
    channel.port2.postMessage(undefined);
  });
}
