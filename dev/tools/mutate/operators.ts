import ts from 'typescript';
import type { Edit } from './mutant';
import { removedItem } from './removed-item';

/** @returns the changes of this node itself, not of the nodes below it */
type Operator = (node: ts.Node, source: ts.SourceFile) => Edit[];

const SWAPPED: Partial<Record<ts.SyntaxKind, [operator: string, replacement: string]>> = {
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['and/or', '||'],
  [ts.SyntaxKind.BarBarToken]: ['and/or', '&&'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['equality', '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['equality', '==='],
  [ts.SyntaxKind.LessThanToken]: ['boundary', '<='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['boundary', '<'],
  [ts.SyntaxKind.GreaterThanToken]: ['boundary', '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['boundary', '>'],
  [ts.SyntaxKind.PlusToken]: ['arithmetic', '-'],
  [ts.SyntaxKind.MinusToken]: ['arithmetic', '+'],
  [ts.SyntaxKind.AsteriskToken]: ['arithmetic', '/'],
  [ts.SyntaxKind.SlashToken]: ['arithmetic', '*'],
};

/** Methods that return the same type as what they are called on, so that leaving them out can type-check. */
const LINKS = new Set(
  ['filter', 'slice', 'trim', 'sort', 'toSorted', 'reverse', 'toReversed', 'toLowerCase'].concat([
    'toUpperCase',
    'replace',
    'replaceAll',
    'normalize',
    'trimEnd',
    'trimStart',
    'concat',
    'flat',
  ]),
);

/** Attributes that dress an element or serve React only. */
const UNOBSERVED_ATTRIBUTES = new Set(['className', 'key']);

function replaced(operator: string, node: ts.Node, source: ts.SourceFile, replacement: string) {
  return [{ operator, start: node.getStart(source), end: node.end, replacement }];
}

const swappedOperator: Operator = (node, source) => {
  if (!ts.isBinaryExpression(node)) return [];
  const [operator, replacement] = SWAPPED[node.operatorToken.kind] ?? [];
  if (operator === undefined || replacement === undefined) return [];
  return replaced(operator, node.operatorToken, source, replacement);
};

const droppedDefault: Operator = (node, source) =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
    ? replaced('dropped default', node, source, node.left.getText(source))
    : [];

function conditionOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) return node.expression;
  return ts.isConditionalExpression(node) ? node.condition : undefined;
}

const negatedCondition: Operator = (node, source) => {
  const condition = conditionOf(node);
  if (!condition) return [];
  return replaced('negated condition', condition, source, `!(${condition.getText(source)})`);
};

function leaves(statement: ts.Statement): boolean {
  if (ts.isBlock(statement)) return statement.statements.some(leaves);
  return (
    ts.isReturnStatement(statement) ||
    ts.isThrowStatement(statement) ||
    ts.isBreakOrContinueStatement(statement)
  );
}

const removedEarlyExit: Operator = (node, source) =>
  ts.isIfStatement(node) && !node.elseStatement && leaves(node.thenStatement)
    ? replaced('removed early exit', node, source, ';')
    : [];

function isCall(expression: ts.Expression): boolean {
  return ts.isAwaitExpression(expression)
    ? isCall(expression.expression)
    : ts.isCallExpression(expression);
}

/** A dropped `await` has no operator of its own: types or `no-floating-promises` notice nearly all of them. */
const removedCall: Operator = (node, source) =>
  ts.isExpressionStatement(node) && isCall(node.expression)
    ? replaced('removed call', node, source, ';')
    : [];

const removedLink: Operator = (node, source) => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { name, expression } = node.expression;
  return LINKS.has(name.text)
    ? replaced(`removed ${name.text}()`, node, source, expression.getText(source))
    : [];
};

const constant: Operator = (node, source) => {
  if (ts.isNumericLiteral(node)) {
    const value = Number(node.text);
    return replaced('constant', node, source, String(value + 1));
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return replaced('boolean', node, source, 'false');
  if (node.kind === ts.SyntaxKind.FalseKeyword) return replaced('boolean', node, source, 'true');
  return [];
};

const removedField: Operator = (node, source) =>
  ts.isObjectLiteralExpression(node)
    ? node.properties.map((property) =>
        removedItem('removed field', property, node.properties, source),
      )
    : [];

const removedElement: Operator = (node, source) =>
  ts.isArrayLiteralExpression(node)
    ? node.elements.map((element) => removedItem('removed element', element, node.elements, source))
    : [];

const removedAttribute: Operator = (node, source) =>
  ts.isJsxAttribute(node) && !UNOBSERVED_ATTRIBUTES.has(node.name.getText(source))
    ? replaced('removed attribute', node, source, '')
    : [];

/** Sentences of errors are for developers: their codes decide. */
const SENTENCE = /^[A-Z].*\s.*\.$/;

const emptiedString: Operator = (node, source) => {
  const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);
  if (!isText || node.text === '' || SENTENCE.test(node.text)) return [];
  return replaced('emptied string', node, source, "''");
};

const REGEX_CHANGES: [operator: string, from: RegExp, to: string][] = [
  ['dropped ^', /^\/\^/, '/'],
  ['dropped $', /\$\/(\w*)$/, '/$1'],
  ['dropped flag', /\/[imsu]+$/, '/'],
  ['dropped alternative', /\|[^|()[\]]+(?=[)/])/, ''],
];

const regex: Operator = (node, source) => {
  if (!ts.isRegularExpressionLiteral(node)) return [];
  const text = node.getText(source);
  return REGEX_CHANGES.flatMap(([operator, from, to]) => {
    const changed = text.replace(from, to);
    return changed === text || changed === '//' ? [] : replaced(operator, node, source, changed);
  });
};

/** What is tried on each node. */
export const OPERATORS: readonly Operator[] = [
  swappedOperator,
  droppedDefault,
  negatedCondition,
  removedEarlyExit,
  removedCall,
  removedLink,
  constant,
  removedField,
  removedElement,
  removedAttribute,
  emptiedString,
  regex,
];
