import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { findMutants } from './find-mutants';
import { describeMutant, type Mutant } from './mutant';

/** Builds, declarations and tests are not what the tests hold. */
const NOT_MUTATED = /(^|\/)(build|node_modules)\/|\.d\.m?ts$|\.test\.tsx?$/;

/** A place to mutate: a folder, a file, or one line of it (`src/a.ts:12`, or `src/a.ts:12:5` as a report says). */
interface Place {
  path: string;
  line: number | undefined;
  column: number | undefined;
}

function parsePlace(text: string): Place {
  const [path = '', line, column] = text.split(':');
  const number = (digits: string | undefined) => (digits ? Number(digits) : undefined);
  return { path, line: number(line), column: number(column) };
}

function filesBelow(root: string, path: string): string[] {
  if (!existsSync(join(root, path))) throw new Error(`${path} does not exist.`);
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesBelow(root, posix.join(path, name)));
}

function sourcesBelow(root: string, path: string): string[] {
  return filesBelow(root, posix.normalize(path))
    .filter((file) => /\.tsx?$/.test(file) && !NOT_MUTATED.test(file))
    .toSorted();
}

/** @returns the mutants of every TypeScript source at these places, each once; tests and builds have none */
export function mutantsAt(root: string, places: string[]): Mutant[] {
  const found = places.map(parsePlace).flatMap(({ path, line, column }) =>
    sourcesBelow(root, path)
      .flatMap((file) => findMutants(file, readFileSync(join(root, file), 'utf8')))
      .filter((mutant) => line === undefined || mutant.line === line)
      .filter((mutant) => column === undefined || mutant.column === column),
  );
  return [...new Map(found.map((mutant) => [describeMutant(mutant), mutant])).values()];
}
