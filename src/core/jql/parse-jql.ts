import type { ParsedJql } from './parsed-jql';

/**
 * Parses a query with Atlassian's own grammar. The grammar is a chunk of its own, because it is as large as the rest of
 * the backend and most invocations do not need it.
 */
export async function parseJql(jql: string): Promise<ParsedJql> {
  const { parseByGrammar } = await import('./parse-by-grammar');
  return parseByGrammar(jql);
}
