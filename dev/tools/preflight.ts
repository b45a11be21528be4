/**
 * `npm run preflight -- [--environment NAME]`: says what a deployment would fail on, and what to run next. See
 * `docs/deploy.md`.
 */
import { parseCommandLine, type Environment } from './release/environment';
import { preflight } from './release/preflight';

const next = (environment: Environment) => `
Ready for ${environment}. Next:
  npm run release -- --environment ${environment}
  forge storage entities indexes list -e ${environment}
  forge install -e ${environment} -p Confluence -s YOUR-SITE.atlassian.net`;

function main(): void {
  const { environment } = parseCommandLine(process.argv.slice(2));
  if (preflight(environment)) console.log(next(environment));
  else process.exitCode = 1;
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
