/** Stands where Atlassian's loader stands in a bundle (`__forge__.cjs`): finds the wrapper and hands it out. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { LambdaContext, LambdaEvent, LambdaResult } from './lambda-event';

interface Wrapper {
  main: (event: LambdaEvent, lambdaContext: LambdaContext) => Promise<LambdaResult>;
}

const directory = process.env.FORGE_EFS_RUNTIME_PATH ?? '';
const wrapperFile = process.env.FORGE_CUSTOM_WRAPPER_FILE_NAME ?? '';
const wrapper = createRequire(join(directory, wrapperFile))(`./${wrapperFile}`) as Wrapper;

export const main = wrapper.main;
