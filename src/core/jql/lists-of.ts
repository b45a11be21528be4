import {
  JqlInClauseContext,
  JqlTerminalClauseContext,
  type JqlListContext,
  type JqlQueryContext,
} from '@atlaskit/jql-parser/JQLParser';
import type { ParserRuleContext } from 'antlr4ts/ParserRuleContext';
import type { ParseTree } from 'antlr4ts/tree/ParseTree';
import type { JqlList, Span } from './parsed-jql';
import { unquoted } from './unquoted';

/** Finds the lists of a query, `field in (1, 2)` and `field not in (1, 2)`, in their order. */
export function listsOf(query: JqlQueryContext, characters: string[]): JqlList[] {
  const listIn = (clause: JqlTerminalClauseContext): JqlList[] => {
    const condition = clause.jqlTerminalClauseRhs();
    const list = condition instanceof JqlInClauseContext ? condition.jqlList() : undefined;
    const field = unquoted(textOf(clause.jqlField(), characters));
    return list ? [{ field, values: valuesOf(list, characters) }] : [];
  };
  return clausesIn(query).flatMap(listIn);
}

function clausesIn(tree: ParseTree): JqlTerminalClauseContext[] {
  if (tree instanceof JqlTerminalClauseContext) return [tree];
  return Array.from({ length: tree.childCount }, (_, at) => tree.getChild(at)).flatMap(clausesIn);
}

function valuesOf(list: JqlListContext, characters: string[]): JqlList['values'] {
  return list.jqlOperand().map((operand) => {
    const value = operand.jqlValue();
    const text = value && unquoted(textOf(value, characters));
    return { span: spanOf(operand), ...(text !== undefined && { text }) };
  });
}

/** The part of the query that a rule of the grammar matches, as it is written. */
export const textOf = (context: ParserRuleContext, characters: string[]): string =>
  characters.slice(...spanOf(context)).join('');

/** Where the part is that a rule of the grammar matches. */
export const spanOf = ({ start, stop }: ParserRuleContext): Span => [
  start.startIndex,
  stop ? stop.stopIndex + 1 : start.stopIndex,
];
