/**
 * `npm run mutate -- PATHS`: changes the sources in small ways, one at a time, and lists the changes that no test
 * notices. A change that the compiler notices is not run. See `docs/decisions/0023-mutation-testing.md`.
 */
import { root } from './build-parts.mjs';
import { drawingOrder } from './mutate/draw-sample';
import { keptOriginals } from './mutate/kept-original';
import { describeMutant, type Mutant } from './mutate/mutant';
import { mutantsAt } from './mutate/mutants-at';
import { parseOptions, type Options } from './mutate/options';
import { build, endRunning, runAppTests, runRelatedTests, type Verdict } from './mutate/run-tests';

import { createTypeChecker } from './mutate/type-checker';

const originals = keptOriginals(root);

/** Draws mutants until so many type-check. @returns also how many the compiler noticed on the way */
function drawMutants({ paths, sample, seed }: Options): { drawn: Mutant[]; rejected: number } {
  const mutants = mutantsAt(root, paths);
  const types = createTypeChecker(root);
  const drawn: Mutant[] = [];
  let rejected = 0;
  for (const mutant of sample === undefined ? mutants : drawingOrder(mutants, seed)) {
    if (drawn.length === sample) break;
    if (types.accepts(mutant)) drawn.push(mutant);
    else rejected += 1;
  }
  return { drawn, rejected };
}

async function test({ file }: Mutant, { app, timeoutMs }: Options): Promise<Verdict> {
  const verdict = await runRelatedTests(root, file, timeoutMs);
  return verdict.noticed || app.length === 0 ? verdict : runAppTests(root, file, app, timeoutMs);
}

async function tryMutant(mutant: Mutant, options: Options): Promise<Verdict> {
  originals.mutate(mutant);
  try {
    return await test(mutant, options);
  } finally {
    originals.restore();
  }
}

function report(survivors: Mutant[], total: number): void {
  const noticed = total - survivors.length;
  const percent = total === 0 ? 100 : Math.round((100 * noticed) / total);
  console.log(`\n${noticed} of ${total} noticed (${percent} %), ${survivors.length} survived`);
  for (const mutant of survivors) console.log(`survived  ${describeMutant(mutant)}`);
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  const { drawn, rejected } = drawMutants(options);
  console.log(`${drawn.length} mutants; the compiler noticed ${rejected} others`);
  const survivors: Mutant[] = [];
  for (const mutant of drawn) {
    if (options.list) {
      console.log(describeMutant(mutant));
      continue;
    }
    const verdict = await tryMutant(mutant, options);
    if (!verdict.noticed) survivors.push(mutant);
    const how = verdict.noticed ? `noticed by ${verdict.by}` : `SURVIVED ${verdict.tests} tests`;
    console.log(`${describeMutant(mutant)}\n    ${how}`);
  }
  if (options.list) return;
  // The last mutant must not stay in the build.
  if (options.app.length > 0) await build(root, options.timeoutMs);
  report(survivors, drawn.length);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    endRunning();
    originals.restore();
    process.exit(1);
  });
}
originals.restore();
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
