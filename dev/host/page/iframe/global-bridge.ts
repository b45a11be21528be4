import { APPLY_THEME, DELIVERED, HELLO, PORT, type FrameTheme } from '../handshake';
import { connectRpc, type CallCommand } from '../rpc';
import { applyTheme } from './apply-theme';

/**
 * The local `global-bridge.js`, which gives `window.__bridge.callBridge` to every Custom UI. Calls wait for the port
 * of the page, because the app's scripts run before it arrives.
 */
const connected = new Promise<CallCommand>((resolve) => {
  addEventListener('message', function onPort(event: MessageEvent<unknown>) {
    const [port] = event.ports;
    if (event.source !== parent || event.data !== PORT || !port) return;
    removeEventListener('message', onPort);
    resolve(connectRpc(port, answerPage));
  });
});

function answerPage(command: string, payload: unknown): void {
  if (command === DELIVERED) return;
  if (command !== APPLY_THEME) throw new Error(`The bridge script has no command '${command}'.`);
  applyTheme(payload as FrameTheme);
}

const callBridge: CallCommand = async (command, payload) => (await connected)(command, payload);

Object.defineProperty(window, '__bridge', {
  value: Object.freeze({ callBridge }),
  writable: false,
});
// The origin of the page is unknown here, but the message has no content and the page checks the frame's origin.
parent.postMessage(HELLO, '*');
