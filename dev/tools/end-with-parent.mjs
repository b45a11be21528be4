/**
 * Sends SIGTERM to this process when its parent ends, because npm does not always forward a signal. Imported before
 * everything else (`node --import`), because npm may end while this process starts.
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
