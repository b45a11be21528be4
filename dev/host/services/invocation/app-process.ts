import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { VirtualTime } from '../../kernel/virtual-time';
import type {
  ChildMessage,
  HostMessage,
  InvocationMessage,
  LambdaResult,
} from '../../wire/lambda-event';
import { RUNNER_FILE, WRAPPER_FILE, type ProcessEnvironment } from '../../wire/process-files';

export interface AppProcessOptions {
  backendDirectory: string;
  proxyUrl: string;
  memoryMB: number;
  virtualTime: VirtualTime | undefined;
  onLog(log: { invocationId: string | null; logLevel: number; text: string }): void;
}

/** A child process with the app's backend, which may run several invocations at a time. */
export interface AppProcess {
  readonly isAlive: boolean;
  /** @returns a platform error if the process ends before the function does */
  run(message: InvocationMessage): Promise<LambdaResult>;
  /** Gives an invocation up, and ends the process as soon as no other invocation runs in it. */
  abandon(requestId: string): void;
  /** Resolves when the process has ended. */
  readonly gone: Promise<void>;
  kill(): void;
}

const STDERR_KEPT_CHARACTERS = 4_000;

/** Starts a process, which loads the app's code with its first invocation. */
export function startAppProcess(options: AppProcessOptions): AppProcess {
  const child = forkRunner(options);
  const running = new Map<string, (result: LambdaResult) => void>();
  let isAlive = true;
  let isAbandoned = false;
  const errors = keepLast(child.stderr);
  if (options.virtualTime) followTime(child, options.virtualTime);

  const settle = (requestId: string, result: LambdaResult) => {
    running.get(requestId)?.(result);
    running.delete(requestId);
    if (isAbandoned && running.size === 0) child.kill('SIGKILL');
  };
  child.stdout?.on('data', (chunk) =>
    options.onLog({ invocationId: null, logLevel: 30, text: String(chunk).trimEnd() }),
  );
  child.on('message', (message) => {
    const fromChild = message as ChildMessage;
    if ('log' in fromChild) options.onLog(fromChild.log);
    else if ('result' in fromChild) settle(fromChild.requestId, fromChild.result);
  });
  const gone = new Promise<void>((resolve) => {
    child.once('close', (code, signal) => {
      isAlive = false;
      for (const requestId of [...running.keys()]) {
        settle(requestId, crashResult(errors(), signal ?? `exit code ${code}`));
      }
      resolve();
    });
  });

  return {
    get isAlive() {
      return isAlive && !isAbandoned;
    },
    run: (message) =>
      new Promise((resolve) => {
        running.set(message.requestId, resolve);
        send(child, message);
      }),
    abandon: (requestId) => {
      isAbandoned = true;
      running.delete(requestId);
      if (running.size === 0) child.kill('SIGKILL');
    },
    gone,
    kill: () => void child.kill('SIGKILL'),
  };
}

/** @returns a function for the end of what the stream has written so far */
function keepLast(stream: Readable | null): () => string {
  let text = '';
  stream?.on('data', (chunk) => {
    text = (text + String(chunk)).slice(-STDERR_KEPT_CHARACTERS);
  });
  return () => text;
}

/** Keeps the process and the host at the same virtual time for as long as the process lives. */
function followTime(child: ChildProcess, virtualTime: VirtualTime): void {
  const elapsedBefore = virtualTime.elapsed();
  if (elapsedBefore > 0) send(child, { advancedMs: elapsedBefore });
  const stop = virtualTime.onAdvance((advancedMs, source) => {
    if (source !== child) send(child, { advancedMs });
  });
  child.on('message', (message) => {
    const fromChild = message as ChildMessage;
    if ('sleptMs' in fromChild) virtualTime.advance(fromChild.sleptMs, child);
  });
  child.once('exit', stop);
}

/** A failure to send means that the process is ending: `close` then answers. */
function send(child: ChildProcess, message: HostMessage): void {
  child.send(message, () => undefined);
}

function forkRunner({ backendDirectory, proxyUrl, memoryMB, virtualTime }: AppProcessOptions) {
  const environment: ProcessEnvironment = {
    FORGE_EFS_RUNTIME_PATH: backendDirectory,
    FORGE_CUSTOM_WRAPPER_FILE_NAME: WRAPPER_FILE,
    FORGE_PROXY_URL: proxyUrl,
    FORGE_LOCAL_TIME: virtualTime ? 'virtual' : 'real',
  };
  return fork(join(backendDirectory, RUNNER_FILE), {
    cwd: backendDirectory,
    silent: true,
    execArgv: [`--max-old-space-size=${memoryMB}`, '--enable-source-maps'],
    // The app must not see the developer's environment.
    env: {
      PATH: process.env.PATH,
      TZ: 'UTC',
      _HANDLER: '__forge__.main',
      ...environment,
    },
  });
}

/** The error types are those of `InvocationErrorCode` in `@forge/events`. */
function crashResult(stderr: string, ending: string): LambdaResult {
  const isOutOfMemory = /heap out of memory|Array buffer allocation failed/.test(stderr);
  const lastError = /^(?:\w*Error|\[?\w+\]?): .*$/m.exec(stderr)?.[0];
  return {
    success: false,
    status: 500,
    error: {
      errorType: isOutOfMemory ? 'FUNCTION_OUT_OF_MEMORY' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
      errorMessage: isOutOfMemory
        ? 'The function used more memory than it may.'
        : `The app's process ended while the function ran (${lastError ?? ending}).`,
      stack: [],
    },
  };
}
