import { callHost } from './call-host';
import type {
  FrameConnection,
  FrameDescriptor,
  FrameRole,
  MountedFrame,
  ProductPage,
} from './command';
import { runCommand } from './command-table';
import { DELIVERED, HELLO, PORT } from './handshake';
import { keepFrameHeight } from './frame-height';
import { connectRpc, type CallCommand } from './rpc';

/** Atlassian's list, which allows neither popups nor top navigation. */
const SANDBOX =
  'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

/** The longest wait for a frame to confirm its answer, because a removed frame cannot confirm. */
const DELIVERY_LIMIT_MS = 1000;

/** Shows a module of the app in a sandboxed frame and answers its bridge. */
export function mountFrame(
  container: HTMLElement,
  descriptor: FrameDescriptor,
  page: ProductPage,
  role: FrameRole = {},
): MountedFrame {
  const iframe = createIframe(descriptor);
  const disposals: (() => void)[] = [];
  let call: CallCommand = () => Promise.reject(new Error('The frame has not connected.'));
  const callFrame: CallCommand = (command, payload) => call(command, payload);
  const connection: FrameConnection = {
    descriptor,
    role,
    page,
    iframe,
    callHost: (command, payload) => callHost(descriptor.frameId, command, payload),
    callFrame,
    afterAnswer: (task) => void setTimeout(() => void whenDelivered(callFrame).then(task)),
    onDispose: (task) => void disposals.push(task),
    mount: (into, shown, as) => mountFrame(into, shown, page, as),
  };
  onHello(connection, (port) => {
    call = connectRpc(port, (command, payload) => runCommand(command, payload, connection));
  });
  keepFrameHeight(connection);
  container.append(iframe);
  return { connection, dispose: () => dispose(iframe, disposals) };
}

function createIframe({ src, title, localId, height }: FrameDescriptor): HTMLIFrameElement {
  const iframe = document.createElement('iframe');
  iframe.setAttribute('sandbox', SANDBOX);
  Object.assign(iframe, { src, title, className: 'forge-frame', allow: 'clipboard-write' });
  if (localId !== undefined) iframe.dataset.localId = localId;
  if (height !== undefined) iframe.style.height = height;
  return iframe;
}

/** Answers this frame only, and only while it shows the app's origin. */
function onHello(
  { iframe, descriptor, onDispose }: FrameConnection,
  connect: (port: MessagePort) => void,
) {
  const { origin } = new URL(descriptor.src);
  const listener = (event: MessageEvent<unknown>) => {
    if (event.source !== iframe.contentWindow || event.origin !== origin || event.data !== HELLO) {
      return;
    }
    const { port1, port2 } = new MessageChannel();
    connect(port1);
    iframe.contentWindow?.postMessage(PORT, origin, [port2]);
  };
  addEventListener('message', listener);
  onDispose(() => removeEventListener('message', listener));
}

async function whenDelivered(callFrame: CallCommand): Promise<void> {
  const limit = new Promise((resolve) => setTimeout(resolve, DELIVERY_LIMIT_MS));
  await Promise.race([callFrame(DELIVERED).catch(() => undefined), limit]);
}

function dispose(iframe: HTMLIFrameElement, disposals: (() => void)[]): void {
  for (const task of disposals.splice(0)) task();
  iframe.remove();
}
