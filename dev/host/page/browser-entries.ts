import { join } from 'node:path';

/** What every resource of the app loads before its own scripts. */
export const bridgeScriptEntry = join(__dirname, 'iframe', 'global-bridge.ts');
