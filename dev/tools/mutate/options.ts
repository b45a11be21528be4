import { parseArgs } from 'node:util';

export interface Options {
  /** Files and folders whose sources are mutated. */
  paths: string[];
  /** How many mutants that type-check; undefined: all. */
  sample: number | undefined;
  seed: number;
  /** Tests of the built app for mutants that the related unit tests do not notice. */
  app: string[];
  timeoutMs: number;
  /** Lists the mutants without running a test. */
  list: boolean;
}

const USAGE = `npm run mutate -- PATHS [--sample N] [--seed S] [--app TESTS] [--timeout SECONDS] [--list]`;

const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${text} is not a number.`);
  return value;
};

/** @throws {Error} with one sentence if the command line makes no sense */
export function parseOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      app: { type: 'string', multiple: true, default: [] },
      timeout: { type: 'string', default: '300' },
      list: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new Error(`Name the files or folders: ${USAGE}`);
  return {
    paths: positionals,
    sample: values.sample === undefined ? undefined : wholeNumber(values.sample),
    seed: wholeNumber(values.seed),
    app: values.app,
    timeoutMs: wholeNumber(values.timeout) * 1000,
    list: values.list,
  };
}
