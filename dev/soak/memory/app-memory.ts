import { RUNNER_FILE } from '../../host/wire/process-files';
import { startedProcesses, type RunningProcess } from './processes';

/** The processes of the app that the host in this process started. */
export const appProcesses = (): RunningProcess[] =>
  startedProcesses().filter(({ command }) => command.includes(RUNNER_FILE));

/** As a platform does that takes the machine away. */
export function killApp(): void {
  for (const { pid } of appProcesses()) process.kill(pid, 'SIGKILL');
}
