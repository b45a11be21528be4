import { useEffect, useState } from 'react';
import type { BasicQuery } from '#core/jql/basic/basic-query';
import type { NotBasicReason } from '#core/jql/basic/jql-to-basic';
import type { Author } from '../author';
import { preferredMode, type QueryMode } from './preferred-mode';

type BasicParts = Awaited<ReturnType<typeof loadBasic>>;

const loadBasic = () => import('./basic/open-basic');

/** A query that is written as conditions. */
export interface BasicState {
  parts: BasicParts;
  /** The query that the conditions were read from. */
  origin: string;
  first: BasicQuery;
}

/**
 * Decides how the query is written: as this author wrote the last one, if it can be.
 * @param onChange when the other way is taken
 */
export function useQueryMode(author: Author, value: string, onChange: () => void) {
  const [preference] = useState(() => preferredMode(author));
  const [parts, setParts] = useState<BasicParts>();
  const [mode, setMode] = useState<QueryMode>(preference.mode);
  /** What the conditions were read from, and what they wrote last. */
  const [origin, setOrigin] = useState({ read: value, written: value });
  const [isRefused, setIsRefused] = useState(false);

  useEffect(() => {
    if (mode !== 'basic' || parts) return;
    // Without its code the query stays in JQL.
    loadBasic().then(setParts, () => setMode('jql'));
  }, [mode, parts]);

  const found = mode === 'basic' ? parts?.jqlToBasic(origin.read) : undefined;
  if (value !== origin.read && value !== origin.written) {
    // Something else changed the query: the conditions are read anew. An author who writes JQL is left to it.
    setOrigin({ read: value, written: value });
    setIsRefused(false);
    if (typeof found === 'string') setMode('jql');
  }
  const choose = (next: QueryMode) => {
    setMode(next);
    setIsRefused(next === 'basic');
    setOrigin({ read: value, written: value });
    preference.remember(next);
    onChange();
  };
  return {
    basic: basicState(parts, origin.read, found),
    /** Only an author who asked for conditions is told why there are none. */
    reason: typeof found === 'string' && isRefused ? found : undefined,
    choose,
    write: (jql: string) => setOrigin((last) => ({ ...last, written: jql })),
  };
}

function basicState(
  parts: BasicParts | undefined,
  origin: string,
  found: BasicQuery | NotBasicReason | undefined,
): BasicState | undefined {
  if (!parts || found === undefined || typeof found === 'string') return undefined;
  return { parts, origin, first: found };
}
