import type { CommandTable, FrameConnection } from './command';
import { contextCommands } from './commands/context';
import { eventCommands } from './commands/events';
import { flagCommands } from './commands/flags';
import { historyCommands } from './commands/history';
import { inertCommands } from './commands/inert';
import { modalCommands } from './commands/modal';
import { navigationCommands } from './commands/navigation';
import { permissionCommands } from './commands/permissions';
import { realtimeCommands } from './commands/realtime';
import { themeCommands } from './commands/theme';
import { viewCommands } from './commands/view';

const COMMANDS: CommandTable = {
  ...contextCommands,
  ...eventCommands,
  ...flagCommands,
  ...historyCommands,
  ...inertCommands,
  ...modalCommands,
  ...navigationCommands,
  ...permissionCommands,
  ...realtimeCommands,
  ...themeCommands,
  ...viewCommands,
};

/** Runs a command of a frame. @throws {Error} for a command that is not modelled, which also fails the test run */
export async function runCommand(
  name: string,
  payload: unknown,
  frame: FrameConnection,
): Promise<unknown> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command(payload, frame);
  await frame.callHost('unmodelled', name);
  throw new Error(`The bridge command '${name}' is not modelled by this host.`);
}
