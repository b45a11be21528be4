import { parseArgs } from 'node:util';

/** The environments that `forge register` makes. */
const ENVIRONMENTS = ['development', 'staging', 'production'] as const;

export type Environment = (typeof ENVIRONMENTS)[number];

/**
 * Reads `--environment NAME`; `-e` as in Forge's commands. Everything after `--` is left for `forge deploy`.
 * @throws {Error} with one sentence if the command line makes no sense
 */
export function parseCommandLine(args: string[]): {
  environment: Environment;
  forDeploy: string[];
} {
  const end = args.indexOf('--');
  const own = end === -1 ? args : args.slice(0, end);
  const { values } = parseArgs({
    args: own,
    options: { environment: { type: 'string', short: 'e', default: 'development' } },
  });
  const environment = ENVIRONMENTS.find((name) => name === values.environment);
  if (environment === undefined) {
    throw new Error(`--environment is one of ${ENVIRONMENTS.join(', ')}.`);
  }
  return { environment, forDeploy: end === -1 ? [] : args.slice(end + 1) };
}
