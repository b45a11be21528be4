import ts from 'typescript';
import type { Mutant } from './mutant';
import { OPERATORS } from './operators';

/** Types, imports and exports ship no behavior; the attributes of `className` ship none that a test should hold. */
function shipsNothing(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    (ts.isJsxAttribute(node) && node.name.getText() === 'className')
  );
}

/** @returns every mutant of one file, in the order of the source; none of them is type-checked yet */
export function findMutants(file: string, text: string): Mutant[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, kind);
  const mutants: Mutant[] = [];

  const visit = (node: ts.Node): void => {
    if (shipsNothing(node)) return;
    for (const edit of OPERATORS.flatMap((operator) => operator(node, source))) {
      const { line, character } = source.getLineAndCharacterOfPosition(edit.start);
      const original = text.slice(edit.start, edit.end);
      mutants.push({ file, ...edit, original, line: line + 1, column: character + 1 });
    }
    ts.forEachChild(node, visit);
  };

  visit(source);
  return mutants;
}
