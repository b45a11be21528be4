import { fork } from 'node:child_process';
import { join } from 'node:path';
import { RUNNER_FILE, WRAPPER_FILE, type ProcessEnvironment } from '../../wire/process-files';
import type { ChildMessage, InvocationMessage, LambdaResult } from '../../wire/lambda-event';

export interface AppProcessOptions {
  backendDirectory: string;
  proxyUrl: string;
  memoryMB: number;
  onLog(log: { invocationId: string | null; logLevel: number; text: string }): void;
}

/** One child process that runs the app's backend; it may run several invocations at a time. */
export interface AppProcess {
  readonly isAlive: boolean;
  /** Always answers: with a platform error when the process ends first. */
  run(message: InvocationMessage): Promise<LambdaResult>;
  /** Forgets that invocation, and ends the process as soon as no other one runs in it. */
  abandon(requestId: string): void;
  /** Resolves when the process has ended. */
  readonly gone: Promise<void>;
  kill(): void;
}

const STDERR_KEPT_CHARACTERS = 4_000;

export function startAppProcess(options: AppProcessOptions): AppProcess {
  const child = forkRunner(options);
  const running = new Map<string, (result: LambdaResult) => void>();
  let isAlive = true;
  let isAbandoned = false;
  let stderr = '';

  const settle = (requestId: string, result: LambdaResult) => {
    running.get(requestId)?.(result);
    running.delete(requestId);
    if (isAbandoned && running.size === 0) child.kill('SIGKILL');
  };
  child.stderr?.on('data', (chunk) => {
    stderr = (stderr + String(chunk)).slice(-STDERR_KEPT_CHARACTERS);
  });
  child.stdout?.on('data', (chunk) =>
    options.onLog({ invocationId: null, logLevel: 30, text: String(chunk).trimEnd() }),
  );
  child.on('message', (message) => {
    const fromChild = message as ChildMessage;
    if ('log' in fromChild) options.onLog(fromChild.log);
    else settle(fromChild.requestId, fromChild.result);
  });
  const gone = new Promise<void>((resolve) => {
    child.once('close', (code, signal) => {
      isAlive = false;
      for (const requestId of [...running.keys()]) {
        settle(requestId, crashResult(stderr, signal ?? `exit code ${code}`));
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
        running.set(message.tunnelContext.requestId, resolve);
        // A failure to send is the end of the process: `close` answers.
        child.send(message, () => undefined);
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

function forkRunner({ backendDirectory, proxyUrl, memoryMB }: AppProcessOptions) {
  const environment: ProcessEnvironment = {
    FORGE_EFS_RUNTIME_PATH: backendDirectory,
    FORGE_CUSTOM_WRAPPER_FILE_NAME: WRAPPER_FILE,
    FORGE_PROXY_URL: proxyUrl,
  };
  return fork(join(backendDirectory, RUNNER_FILE), {
    cwd: backendDirectory,
    silent: true,
    execArgv: [`--max-old-space-size=${memoryMB}`, '--enable-source-maps'],
    // Nothing of the developer's environment reaches the app.
    env: {
      PATH: process.env.PATH,
      TZ: 'UTC',
      _HANDLER: '__forge__.main',
      ...environment,
    },
  });
}

/** The error types are those of InvocationErrorCode in `@forge/events`. */
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
