import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { applyMutant, type Mutant } from './mutant';

interface Kept {
  path: string;
  text: string;
}

/**
 * Puts mutants into their files and takes them out again. The original lies in a file meanwhile, so that the next run
 * restores it even if this one is killed.
 */
export function keptOriginals(root: string) {
  const journal = join(root, 'dev', 'build', 'mutate', 'original.json');

  function restore(): void {
    if (!existsSync(journal)) return;
    const { path, text } = JSON.parse(readFileSync(journal, 'utf8')) as Kept;
    writeFileSync(path, text);
    rmSync(journal);
  }

  function mutate(mutant: Mutant): void {
    const path = join(root, mutant.file);
    const kept: Kept = { path, text: readFileSync(path, 'utf8') };
    mkdirSync(dirname(journal), { recursive: true });
    writeFileSync(journal, JSON.stringify(kept));
    writeFileSync(path, applyMutant(kept.text, mutant));
  }

  return { mutate, restore };
}
