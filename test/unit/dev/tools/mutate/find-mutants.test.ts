import ts from 'typescript';
import { drawingOrder } from '#dev/tools/mutate/draw-sample';
import { findMutants } from '#dev/tools/mutate/find-mutants';
import { applyMutant, describeMutant } from '#dev/tools/mutate/mutant';

test.each([
  ['if (a) go();', ['if (!(a)) go();', 'if (a) ;']],
  ['if (a) return;', ['if (!(a)) return;', ';']],
  ['const x = a && b;', ['const x = a || b;']],
  ['const x = a < b;', ['const x = a <= b;']],
  ['const x = a ?? b;', ['const x = a;']],
  ['const x = list.filter(f);', ['const x = list;']],
  ['const x = 5;', ['const x = 6;']],
  ['const x = [a, b];', ['const x = [b];', 'const x = [a];']],
  ['const x = { a, b: c };', ['const x = { b: c };', 'const x = { a };']],
  ["const x = 'a';", ["const x = '';"]],
  [
    'const x = /^a|b$/u;',
    ['const x = /a|b$/u;', 'const x = /^a|b/u;', 'const x = /^a|b$/;', 'const x = /^a/u;'],
  ],
  ["throw new Error('The developer reads this.');", []],
  ["type X = 'a' | 1;", []],
  ["import a from 'a';", []],
])('the mutants of %j are %j', (source, expected) => {
  const mutants = findMutants('a.ts', source);

  expect(mutants.map((mutant) => applyMutant(source, mutant))).toEqual(expected);
});

test('a mutant of JSX removes an attribute that a reader notices, and no class name', () => {
  const source = 'const x = <a className="dull" href={url}>text</a>;';

  const mutants = findMutants('a.tsx', source).map((mutant) => applyMutant(source, mutant));

  expect(mutants).toEqual(['const x = <a className="dull" >text</a>;']);
});

test('a mutant is described by its place and its change', () => {
  const [mutant] = findMutants('src/a.ts', '\nconst x = a < b;');

  expect(mutant && describeMutant(mutant)).toBe('src/a.ts:2:13 boundary: < -> <=');
});

test('every mutant of real sources still parses', () => {
  const sources = ['run-tests', 'draw-sample', 'removed-item'];
  const broken = sources.flatMap((name) => {
    const file = `dev/tools/mutate/${name}.ts`;
    const source = ts.sys.readFile(file) ?? '';
    return findMutants(file, source).filter((mutant) => {
      const { diagnostics } = ts.transpileModule(applyMutant(source, mutant), {
        reportDiagnostics: true,
      });
      return (diagnostics?.length ?? 0) > 0;
    });
  });

  expect(broken.map(describeMutant)).toEqual([]);
});

test('a sample is the same for the same seed and visits each file before any file twice', () => {
  const mutants = ['a.ts', 'b.ts', 'c.ts'].flatMap((file) =>
    findMutants(file, 'if (a < 1) return; const x = [b, 2];'),
  );
  const places = (seed: number) => drawingOrder(mutants, seed).map(describeMutant);
  const firstFiles = drawingOrder(mutants, 7)
    .slice(0, 3)
    .map(({ file }) => file);

  expect(places(7)).toEqual(places(7));
  expect(places(7)).not.toEqual(places(8));
  expect(places(7).toSorted()).toEqual(mutants.map(describeMutant).toSorted());
  expect(firstFiles.toSorted()).toEqual(['a.ts', 'b.ts', 'c.ts']);
});
