/** Answers a command of the other side. The result may hold functions, which the other side can call. */
export type AnswerCommand = (command: string, payload: unknown) => unknown;
export type CallCommand = (command: string, payload?: unknown) => Promise<unknown>;

const FUNCTION_KEY = '__bridge_function__';
const ERROR_KEY = '__bridge_error__';
const CALL_FUNCTION = '$function';

interface Message {
  id: number;
  command?: string;
  payload?: unknown;
  result?: unknown;
  error?: unknown;
}

/** Calls and answers commands over a message port, in both directions. Payloads may hold functions and errors. */
export function connectRpc(port: MessagePort, answer: AnswerCommand): CallCommand {
  const functions = createFunctionTable();
  const pending = new Map<number, PromiseWithResolvers>();
  let lastId = 0;

  const call: CallCommand = (command, payload) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      pending.set(id, { resolve, reject });
      port.postMessage({ id, command, payload: pack(payload, functions.keep) });
    });
  const revive =
    (id: string) =>
    (...args: unknown[]) =>
      call(CALL_FUNCTION, { id, args });
  const run = (command: string, payload: unknown): unknown => {
    if (command !== CALL_FUNCTION) return answer(command, payload);
    const { id, args } = payload as { id: string; args: unknown[] };
    return functions.call(id, args);
  };

  port.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.command === undefined) settle(pending, data, revive);
    else {
      void reply(
        port,
        data.id,
        () => run(data.command ?? '', unpack(data.payload, revive)),
        functions.keep,
      );
    }
  };
  return call;
}

interface PromiseWithResolvers {
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}

async function reply(port: MessagePort, id: number, run: () => unknown, keep: KeepFunction) {
  try {
    port.postMessage({ id, result: pack(await run(), keep) });
  } catch (error) {
    const reason = error instanceof Error ? error : new Error(String(error));
    port.postMessage({ id, error: pack(reason, keep) });
  }
}

function settle(
  pending: Map<number, PromiseWithResolvers>,
  message: Message,
  revive: ReviveFunction,
) {
  const promise = pending.get(message.id);
  pending.delete(message.id);
  if (message.error === undefined) promise?.resolve(unpack(message.result, revive));
  else promise?.reject(unpack(message.error, revive));
}

type AnyFunction = (...args: unknown[]) => unknown;
type KeepFunction = (value: AnyFunction) => string;
type ReviveFunction = (id: string) => AnyFunction;

function createFunctionTable() {
  const ids = new WeakMap<AnyFunction, string>();
  const functions = new Map<string, AnyFunction>();
  const keep: KeepFunction = (value) => {
    const id = ids.get(value) ?? String(functions.size + 1);
    ids.set(value, id);
    functions.set(id, value);
    return id;
  };
  const call = (id: string, args: unknown[]): unknown => functions.get(id)?.(...args);
  return { keep, call };
}

function pack(value: unknown, keep: KeepFunction): unknown {
  if (typeof value === 'function') return { [FUNCTION_KEY]: keep(value as AnyFunction) };
  if (value instanceof Error) return { [ERROR_KEY]: packError(value) };
  return mapPlain(value, (part) => pack(part, keep));
}

/** With the `code` by which the bridge tells some failures apart, and the metadata of a limit. */
function packError(error: Error & { code?: unknown; metadata?: unknown }) {
  const { name, message, code, metadata } = error;
  return {
    name,
    message,
    ...(typeof code === 'string' && { code }),
    ...(isPlain(metadata) && { metadata }),
  };
}

function unpack(value: unknown, revive: ReviveFunction): unknown {
  if (isPlain(value) && typeof value[FUNCTION_KEY] === 'string') return revive(value[FUNCTION_KEY]);
  if (isPlain(value) && isPlain(value[ERROR_KEY])) {
    const { name, message, ...more } = value[ERROR_KEY];
    return Object.assign(new Error(String(message)), { name: String(name), ...more });
  }
  return mapPlain(value, (part) => unpack(part, revive));
}

function mapPlain(value: unknown, change: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(part)]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]';
}
