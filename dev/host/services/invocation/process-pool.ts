import type { PlatformContext } from '../../service';
import { startAppProcess, type AppProcess } from './app-process';
import { DEFAULT_MEMORY_MB } from './limits';

/** The processes with the app's backend: one for new invocations, and abandoned ones until they end. */
export interface ProcessPool {
  /** The process for the next invocation, which is started if none is alive. */
  living(): AppProcess;
  dispose(): Promise<void>;
}

/** The levels of `@forge/tunnel`. */
const LOG_LEVELS: Record<number, string> = { 20: 'debug', 30: 'info', 40: 'warn', 50: 'error' };

/** A pool that starts its first process when it is needed. */
export function createProcessPool(context: PlatformContext): ProcessPool {
  const { app, log } = context;
  const processes = new Set<AppProcess>();
  const start = (): AppProcess => {
    const process = startAppProcess({
      backendDirectory: app.backendDirectory,
      proxyUrl: context.proxyUrl,
      virtualTime: context.virtualTime,
      memoryMB: app.manifest.app.runtime?.memoryMB ?? DEFAULT_MEMORY_MB,
      onLog: ({ logLevel, text }) =>
        log.add({ kind: 'app', what: text, outcome: LOG_LEVELS[logLevel] ?? 'info' }),
    });
    processes.add(process);
    void process.gone.then(() => processes.delete(process));
    return process;
  };

  return {
    living: () => [...processes].find((process) => process.isAlive) ?? start(),
    dispose: async () => {
      const ending = [...processes];
      for (const process of ending) process.kill();
      await Promise.all(ending.map((process) => process.gone));
    },
  };
}
