import {
  JQLParser,
  JqlComparisonClauseContext,
  JqlEmptyContext,
  JqlEqualsClauseContext,
  JqlInClauseContext,
  JqlIsClauseContext,
  JqlLikeClauseContext,
  type JqlNotClauseContext,
  type JqlOrClauseContext,
  type JqlTerminalClauseContext,
  type JqlTerminalClauseRhsContext,
} from '@atlaskit/jql-parser/JQLParser';
import { JQLLexer } from '@atlaskit/jql-parser/JQLLexer';
import { CharStreams } from 'antlr4ts/CharStreams';
import { CommonTokenStream } from 'antlr4ts/CommonTokenStream';
import type { ParserRuleContext } from 'antlr4ts/ParserRuleContext';
import { partsOf } from '../conditions-and-order';
import { textOf } from '../lists-of';
import { parseByGrammar } from '../parse-by-grammar';
import {
  BASIC_OPERATORS,
  type BasicCondition,
  type BasicOperator,
  type BasicQuery,
  SIGNS,
} from './basic-query';

/** Why a query has no simple form; each has its words in `locales/` under `config.basic.reasons`. */
export type NotBasicReason = 'syntax' | 'or' | 'not' | 'history' | 'property';

/** Thrown inside, so that each rule returns only conditions. */
class NotBasic extends Error {
  readonly reason: NotBasicReason;

  constructor(reason: NotBasicReason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Reads a query as simple conditions, which find the same issues.
 * @returns the reason for a query that says more than they can
 */
export function jqlToBasic(jql: string): BasicQuery | NotBasicReason {
  const parsed = parseByGrammar(jql);
  if (parsed.error) return 'syntax';
  const { conditions, order } = partsOf(jql, parsed);
  if (conditions.trim() === '') return { conditions: [], order };
  try {
    return { conditions: conditionsOf(conditions), order };
  } catch (error) {
    if (error instanceof NotBasic) return error.reason;
    throw error;
  }
}

/** @param jql valid, without an ORDER BY */
function conditionsOf(jql: string): BasicCondition[] {
  const lexer = new JQLLexer(CharStreams.fromString(jql));
  const where = new JQLParser(new CommonTokenStream(lexer)).jqlQuery().jqlWhere();
  return where ? allOf(where.jqlOrClause(), Array.from(jql)) : [];
}

function allOf(clause: JqlOrClauseContext, characters: string[]): BasicCondition[] {
  const [only, ...others] = clause.jqlAndClause();
  if (!only || others.length > 0) throw new NotBasic('or');
  return only.jqlNotClause().flatMap((each) => eachOf(each, characters));
}

/** Parentheses around conditions that must all hold change nothing. */
function eachOf(clause: JqlNotClauseContext, characters: string[]): BasicCondition[] {
  if (clause.NOT() ?? clause.BANG()) throw new NotBasic('not');
  const inner = clause.jqlSubClause();
  if (inner) return allOf(inner.jqlOrClause(), characters);
  const condition = clause.jqlTerminalClause();
  return condition ? [conditionOf(condition, characters)] : [];
}

function conditionOf(clause: JqlTerminalClauseContext, characters: string[]): BasicCondition {
  const field = textOf(clause.jqlField(), characters);
  // The brackets of a custom field by its number are not those of a property.
  if (field.includes('[') && !/^cf\s*\[/i.test(field) && !/^["']/.test(field)) {
    throw new NotBasic('property');
  }
  const { operator, values } = partsIn(clause.jqlTerminalClauseRhs());
  return { field, operator, values: values.map((value) => valueText(value, characters)) };
}

const valueText = (value: ParserRuleContext, characters: string[]) =>
  value instanceof JqlEmptyContext ? 'EMPTY' : textOf(value, characters);

interface Parts {
  operator: BasicOperator;
  values: ParserRuleContext[];
}

function partsIn(condition: JqlTerminalClauseRhsContext): Parts {
  if (condition instanceof JqlEqualsClauseContext) {
    const isNot = condition.jqlEqualsOperator().NOT_EQUALS() !== undefined;
    return { operator: isNot ? 'isNot' : 'is', values: operandOf(condition) };
  }
  if (condition instanceof JqlIsClauseContext) {
    const isNot = condition.jqlIsOperator().NOT() !== undefined;
    return { operator: isNot ? 'isNot' : 'is', values: [condition.jqlEmpty()] };
  }
  if (condition instanceof JqlInClauseContext) return listParts(condition);
  if (condition instanceof JqlLikeClauseContext) {
    return { operator: bySign(condition.jqlLikeOperator().text), values: operandOf(condition) };
  }
  if (condition instanceof JqlComparisonClauseContext) {
    const sign = condition.jqlComparisonOperator().text;
    return { operator: bySign(sign), values: operandOf(condition) };
  }
  throw new NotBasic('history');
}

interface Operands {
  jqlEmpty?: () => ParserRuleContext | undefined;
  jqlValue: () => ParserRuleContext | undefined;
  jqlFunction: () => ParserRuleContext | undefined;
}

const operandOf = (condition: Operands): ParserRuleContext[] =>
  [condition.jqlEmpty?.(), condition.jqlValue(), condition.jqlFunction()].filter(
    (operand) => operand !== undefined,
  );

function listParts(condition: JqlInClauseContext): Parts {
  const operator = condition.jqlInOperator().NOT() === undefined ? 'is' : 'isNot';
  const list = condition.jqlList();
  if (!list) {
    return {
      operator,
      values: operandOf({ ...noValue, jqlFunction: () => condition.jqlFunction() }),
    };
  }
  const values = list.jqlOperand().flatMap((operand) => {
    // A list in a list is one list.
    if (operand.jqlList()) throw new NotBasic('syntax');
    return operandOf({
      jqlEmpty: () => operand.jqlEmpty(),
      jqlValue: () => operand.jqlValue(),
      jqlFunction: () => operand.jqlFunction(),
    });
  });
  return { operator, values };
}

const noValue = { jqlValue: () => undefined };

function bySign(sign: string): BasicOperator {
  const found = BASIC_OPERATORS.find((operator) => SIGNS[operator] === sign);
  if (!found) throw new NotBasic('syntax');
  return found;
}
