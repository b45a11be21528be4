import {
  JqlEqualsClauseContext,
  JqlInClauseContext,
  JqlNotClauseContext,
  JqlTerminalClauseContext,
  type JqlListContext,
  type JqlQueryContext,
  type JqlTerminalClauseRhsContext,
  type JqlValueContext,
} from '@atlaskit/jql-parser/JQLParser';
import type { ParseTree } from 'antlr4ts/tree/ParseTree';
import { spanOf, textOf } from './lists-of';
import type { SavedFilterClause } from './parsed-jql';
import { isSavedFilterField } from './saved-filter-field';
import { unquoted } from './unquoted';

/** Finds the conditions about saved filters, in their order. Without recursion, because conditions may be deeply nested. */
export function savedFilterClauses(
  query: JqlQueryContext,
  characters: string[],
): SavedFilterClause[] {
  const found: SavedFilterClause[] = [];
  const waiting: [tree: ParseTree, isNegated: boolean][] = [[query, false]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [tree, isNegated] = next;
    if (tree instanceof JqlTerminalClauseContext) {
      const clause = clauseOf(tree, characters, isNegated);
      if (clause) found.push(clause);
      continue;
    }
    const isNot = tree instanceof JqlNotClauseContext && Boolean(tree.NOT() ?? tree.BANG());
    for (let index = 0; index < tree.childCount; index += 1) {
      waiting.push([tree.getChild(index), isNegated || isNot]);
    }
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

function clauseOf(
  clause: JqlTerminalClauseContext,
  characters: string[],
  isNegated: boolean,
): SavedFilterClause | undefined {
  if (!isSavedFilterField(unquoted(textOf(clause.jqlField(), characters)))) return undefined;
  const condition = clause.jqlTerminalClauseRhs();
  const excludes = excludesIn(condition);
  return {
    span: spanOf(clause),
    filters: valuesOf(condition)?.map((value) => unquoted(textOf(value, characters))),
    excludes,
    isNegated: isNegated || excludes,
  };
}

function excludesIn(condition: JqlTerminalClauseRhsContext): boolean {
  if (condition instanceof JqlEqualsClauseContext) {
    return condition.jqlEqualsOperator().NOT_EQUALS() !== undefined;
  }
  return condition instanceof JqlInClauseContext && condition.jqlInOperator().NOT() !== undefined;
}

/** @returns undefined for anything but values and lists of values */
function valuesOf(condition: JqlTerminalClauseRhsContext): JqlValueContext[] | undefined {
  if (condition instanceof JqlEqualsClauseContext) {
    const value = condition.jqlValue();
    return value && [value];
  }
  const list = condition instanceof JqlInClauseContext ? condition.jqlList() : undefined;
  return list && valuesIn(list);
}

function valuesIn(list: JqlListContext): JqlValueContext[] | undefined {
  const values = list.jqlOperand().map((operand) => operand.jqlValue());
  return values.every((value) => value !== undefined) ? values : undefined;
}
