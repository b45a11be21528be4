import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMutants } from '#dev/tools/mutate/find-mutants';
import { keptOriginals } from '#dev/tools/mutate/kept-original';

const root = mkdtempSync(join(tmpdir(), 'mutate-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a run that was killed with a mutant in a file is undone by the next run', () => {
  const path = join(root, 'a.ts');
  writeFileSync(path, 'const x = a < b;\n');
  const [mutant] = findMutants('a.ts', readFileSync(path, 'utf8'));
  if (!mutant) throw new Error('No mutant was found.');

  keptOriginals(root).mutate(mutant);
  const mutated = readFileSync(path, 'utf8');
  keptOriginals(root).restore();

  expect(mutated).toBe('const x = a <= b;\n');
  expect(readFileSync(path, 'utf8')).toBe('const x = a < b;\n');
});

test('nothing is restored over a file that was changed after its mutant was taken out', () => {
  const path = join(root, 'b.ts');
  writeFileSync(path, 'const x = 1;\n');
  const [mutant] = findMutants('b.ts', readFileSync(path, 'utf8'));
  if (!mutant) throw new Error('No mutant was found.');
  const originals = keptOriginals(root);
  originals.mutate(mutant);
  originals.restore();
  writeFileSync(path, 'const x = 3;\n');

  originals.restore();

  expect(readFileSync(path, 'utf8')).toBe('const x = 3;\n');
});
