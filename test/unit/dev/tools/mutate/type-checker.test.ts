import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMutants } from '#dev/tools/mutate/find-mutants';
import { describeMutant } from '#dev/tools/mutate/mutant';
import { createTypeChecker } from '#dev/tools/mutate/type-checker';

const root = mkdtempSync(join(tmpdir(), 'type-checker-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('the compiler notices mutants in the file itself and in the files that import it', () => {
  const source = [
    "export const LEVELS = ['low', 'high'] as const;",
    'export const sized = (text: string) => ({ text, size: text.length });',
    'export const isLong = (text: string) => text.length > 5;',
  ].join('\n');
  mkdirSync(join(root, 'src'));
  writeFileSync(
    join(root, 'tsconfig.json'),
    '{ "compilerOptions": { "strict": true, "noEmit": true } }',
  );
  writeFileSync(join(root, 'src', 'a.ts'), source);
  writeFileSync(
    join(root, 'src', 'b.ts'),
    "import { LEVELS, sized } from './a';\nexport const [low]: readonly ['low', 'high'] = LEVELS;\nexport const size: number = sized(low).size;\n",
  );

  const types = createTypeChecker(root);
  const accepted = findMutants('src/a.ts', source).filter((mutant) => types.accepts(mutant));

  expect(accepted.map(describeMutant)).toEqual([
    'src/a.ts:2:43 removed field: text, -> (nothing)',
    'src/a.ts:3:53 boundary: > -> >=',
    'src/a.ts:3:55 constant: 5 -> 6',
  ]);
});
