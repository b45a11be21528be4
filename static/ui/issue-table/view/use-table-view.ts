import { useCallback, useMemo, useState } from 'react';
import type { TableView } from '#contract/table-view';
import type { ReaderView } from '#core/view/apply-view';

type Part = keyof TableView;

/** How one reader sees a table now. */
export interface ViewState {
  view: ReaderView;
  /** Changes parts of it; undefined takes a part away. */
  change: (parts: Partial<ReaderView>) => void;
  /** Goes back to the author's view, or to a part of it. */
  reset: (part?: Part) => void;
  /** Whether the view, or a part of it, is not as the author saved it. */
  isChanged: (part?: Part) => boolean;
}

const NOTHING: TableView = {};

/** The view of one reader: the author's, until they change it. */
export function useTableView(authors: TableView = NOTHING): ViewState {
  const [view, setView] = useState<ReaderView>(authors);
  const change = useCallback((parts: Partial<ReaderView>) => {
    setView((last) => ({ ...last, ...parts }));
  }, []);
  const reset = useCallback(
    (part?: Part) => {
      setView((last) => (part ? { ...last, [part]: authors[part] } : authors));
    },
    [authors],
  );
  return useMemo(
    () => ({ view, change, reset, isChanged: (part) => differs(view, authors, part) }),
    [view, change, reset, authors],
  );
}

const PARTS: Part[] = ['sort', 'filters', 'groupBy', 'totals', 'hidden'];

function differs(view: TableView, authors: TableView, part?: Part): boolean {
  if (!part) return PARTS.some((each) => differs(view, authors, each));
  return JSON.stringify(view[part] ?? []) !== JSON.stringify(authors[part] ?? []);
}

/** Whether the rows are shown as they came, so that none of the code for views is needed. */
export const isPlain = (view: ReaderView): boolean => Object.values(view).every(isNothing);

/** Whether conditions may leave fewer issues than are loaded. */
export const isLimited = ({ filters = [], search = '' }: ReaderView): boolean =>
  filters.length > 0 || search !== '';

const isNothing = (part: unknown) => part === undefined || part === '' || isEmptyList(part);
const isEmptyList = (part: unknown) => Array.isArray(part) && part.length === 0;
