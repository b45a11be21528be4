import type { Environment } from './environment';
import { MANIFEST_CHECK, QUICK_CHECKS, type Check } from './preflight-checks';

function passes({ name, problem }: Check, environment: Environment): boolean {
  const sentence = problem(environment);
  console.log(sentence === undefined ? `ok       ${name}` : `REFUSED  ${name}: ${sentence}`);
  return sentence === undefined;
}

/**
 * Runs every quick check, so that one look shows all that is wrong, and the slow one if these pass.
 * @returns whether a deployment to the environment can succeed, as far as it can be told from here
 */
export function preflight(environment: Environment): boolean {
  const refused = QUICK_CHECKS.filter((check) => !passes(check, environment));
  if (refused.length === 0) return passes(MANIFEST_CHECK, environment);
  console.log(`not run  ${MANIFEST_CHECK.name}: mend the above first`);
  return false;
}
