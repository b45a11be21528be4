/**
 * Ends this process, by the SIGTERM that it handles anyway, when the one that started it is gone: npm does not always
 * hand a signal on. Imported before everything else (`node --import`), because npm may end while this process starts.
 */
import { clearInterval, setInterval } from 'node:timers';

const CHECK_MILLISECONDS = 250;
const parent = process.ppid;

const timer = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(timer);
  process.kill(process.pid, 'SIGTERM');
}, CHECK_MILLISECONDS);
timer.unref();
