import { APPLY_THEME, DELIVERED, HELLO, PORT, type FrameTheme } from '../handshake';
import { connectRpc, type CallCommand } from '../rpc';
import { applyTheme } from './apply-theme';

/**
 * What `global-bridge.js` gives to every Custom UI: `window.__bridge.callBridge`. Calls wait until
 * the page has handed over a port, because the app's scripts run before that.
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
// The page's origin is not known here; the message says nothing and the page checks ours.
parent.postMessage(HELLO, '*');
