import { JQLLexer } from '@atlaskit/jql-parser/JQLLexer';
import {
  JQLParser,
  JqlNonNumberFieldContext,
  JqlFieldContext,
  type JqlOrderByContext,
} from '@atlaskit/jql-parser/JQLParser';
import { CharStreams } from 'antlr4ts/CharStreams';
import { CommonTokenStream } from 'antlr4ts/CommonTokenStream';
import type { ParseTree } from 'antlr4ts/tree/ParseTree';
import { listsOf, spanOf, textOf } from './lists-of';
import type { OrderedField, ParsedJql } from './parsed-jql';
import { savedFilterClauses } from './saved-filter-clauses';
import { unquoted } from './unquoted';

/**
 * Parses a query with Atlassian's grammar alone. Its syntax tree (`@atlaskit/jql-ast`) is left out, because it brings an
 * analytics SDK.
 * @see https://www.npmjs.com/package/@atlaskit/jql-parser
 */
export function parseByGrammar(jql: string): ParsedJql {
  const lexer = new JQLLexer(CharStreams.fromString(jql));
  // By default it writes to the console. What it does not know becomes a token that the parser refuses.
  lexer.removeErrorListeners();
  const parser = new JQLParser(new CommonTokenStream(lexer));
  parser.removeErrorListeners();
  let error: ParsedJql['error'];
  parser.addErrorListener({
    syntaxError: (_recognizer, _symbol, line, column) => {
      error ??= { line: Math.max(1, line), column: column + 1 };
    },
  });
  const query = parser.jqlQuery();
  const order = query.jqlOrderBy();
  return {
    orderBy: order && !order.exception ? orderByOf(order, jql) : undefined,
    fields: fieldsIn(query).map((field) => nameOf(field, Array.from(jql))),
    savedFilters: error ? [] : savedFilterClauses(query, Array.from(jql)),
    lists: error ? [] : listsOf(query, Array.from(jql)),
    error,
  };
}

/** Without recursion, because conditions may be deeply nested. */
function fieldsIn(query: ParseTree): JqlFieldContext[] {
  const found: JqlFieldContext[] = [];
  const waiting = [query];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node instanceof JqlFieldContext) found.push(node);
    for (let index = 0; index < node.childCount; index += 1) waiting.push(node.getChild(index));
  }
  return found;
}

function orderByOf(order: JqlOrderByContext, jql: string): ParsedJql['orderBy'] {
  const characters = Array.from(jql);
  const fields = order.jqlSearchSort().filter((sort) => !sort.jqlField().exception);
  return {
    start: order.start.startIndex,
    fields: fields.map((sort) => ({
      name: nameOf(sort.jqlField(), characters),
      span: spanOf(sort),
    })),
  };
}

function nameOf(field: JqlFieldContext, characters: string[]): OrderedField['name'] {
  if (!(field instanceof JqlNonNumberFieldContext)) return textOf(field, characters);
  if (field.jqlFieldProperty().length > 0) return '';
  return unquoted(textOf(field.jqlString() ?? field, characters));
}
