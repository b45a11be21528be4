import type { CommandTable } from '../command';
import { removeFlag, showFlag, type FlagOptions } from '../flag-area';

export const flagCommands: CommandTable = {
  showFlag: (payload) => {
    showFlag(payload as FlagOptions);
    return true;
  },
  closeFlag: (payload) => removeFlag((payload as { id: string | number }).id),
};
