import type { ParsedJql } from './parsed-jql';

/** Not trimmed: a space at the end may be escaped and part of a value. Positions count code points. */
export function partsOf(
  jql: string,
  { orderBy }: ParsedJql,
): { conditions: string; order: string } {
  if (!orderBy) return { conditions: jql, order: '' };
  const characters = Array.from(jql);
  const conditions = characters.slice(0, orderBy.start).join('');
  return { conditions, order: characters.slice(orderBy.start).join('').trimEnd() };
}

/** The reverse of {@link partsOf}. */
export function joined(conditions: string, order: string): string {
  if (order === '' || conditions === '') return conditions + order;
  return /\s$/.test(conditions) ? conditions + order : `${conditions} ${order}`;
}
