/** Takes the place of Atlassian's loader in a bundle (`__forge__.cjs`): loads the wrapper and exports its `main`. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readEnvironment } from '../wire/process-files';
import type { LambdaContext, LambdaEvent, LambdaResult } from '../wire/lambda-event';

interface Wrapper {
  main: (event: LambdaEvent, lambdaContext: LambdaContext) => Promise<LambdaResult>;
}

const directory = readEnvironment('FORGE_EFS_RUNTIME_PATH');
const wrapperFile = readEnvironment('FORGE_CUSTOM_WRAPPER_FILE_NAME');
const wrapper = createRequire(join(directory, wrapperFile))(`./${wrapperFile}`) as Wrapper;

export const main = wrapper.main;
