/** Files and environment variables of the app's process, with the names of `@forge/bundler` and Atlassian's loader. */

/** The bundle's entry: it loads the wrapper. */
export const BUNDLE_FILE = '__forge__.cjs';
export const WRAPPER_FILE = '__forge_wrapper__.cjs';
/** Main file of the process, beside the bundle. Local. */
export const RUNNER_FILE = '__runner__.cjs';

export interface ProcessEnvironment {
  /** Folder of the bundle. */
  FORGE_EFS_RUNTIME_PATH: string;
  FORGE_CUSTOM_WRAPPER_FILE_NAME: string;
  /** Base URL of the backend proxy. Local. */
  FORGE_PROXY_URL: string;
  /** How time passes for the app's code. Local. */
  FORGE_LOCAL_TIME: 'real' | 'virtual';
}

/** Reads a variable inside the app's process; empty when the host did not set it. */
export function readEnvironment(name: keyof ProcessEnvironment): string {
  return process.env[name] ?? '';
}
