import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { TableView } from '#contract/table-view';
import type { ReaderView } from '#core/view/apply-view';

/** How one reader sees a table now. */
export interface ViewState {
  view: ReaderView;
  /** How the author saved it. */
  authors: TableView;
  /** Changes parts of it; undefined takes a part away. */
  change: (parts: Partial<ReaderView>) => void;
  /** Goes back to the author's view. */
  reset: () => void;
  /** Goes to another view of the author. */
  choose: (view: ReaderView) => void;
  /** Whether the table is shown in a view, apart from what a reader searches for and folds. */
  shows: (view: TableView) => boolean;
  /** Whether the view is not as the author saved it; or only its order, or only everything else. */
  isChanged: (part?: 'sort' | 'others') => boolean;
}

const NOTHING: TableView = {};

/** Keeps the view of a reader beyond this page. */
export interface Memory {
  view: TableView | undefined;
  /** Undefined forgets it. */
  remember: (view: TableView | undefined) => void;
}

/** The view of one reader: the author's, until they change it. */
export function useTableView(authors: TableView = NOTHING, memory?: Memory): ViewState {
  const [view, setView] = useState<ReaderView>(memory?.view ?? authors);
  useMemory(view, authors, memory);
  const change = useCallback((parts: Partial<ReaderView>) => {
    setView((last) => ({ ...last, ...parts }));
  }, []);
  return useMemo(
    () => ({
      view,
      authors,
      change,
      reset: () => {
        setView(authors);
      },
      choose: setView,
      shows: (other) => !differs(view, other),
      isChanged: (part) => differs(view, authors, PARTS[part ?? 'all']),
    }),
    [view, change, authors],
  );
}

/** What a reader searches for or folds is over with the page. */
function useMemory(view: ReaderView, authors: TableView, memory: Memory | undefined): void {
  const last = useRef(view);
  // Before the frame can be gone.
  useLayoutEffect(() => {
    if (last.current === view) return;
    last.current = view;
    const kept = { ...view, search: undefined, folded: undefined };
    memory?.remember(differs(view, authors) ? kept : undefined);
  }, [view, authors, memory]);
}

const OTHERS = [
  'filters',
  'groupBy',
  'totals',
  'hidden',
  'order',
  'widths',
  'wrap',
  'pinned',
  'numbers',
  'density',
] as const;
const PARTS: Record<'all' | 'sort' | 'others', readonly (keyof TableView)[]> = {
  all: ['sort', ...OTHERS],
  sort: ['sort'],
  others: OTHERS,
};

const differs = (view: TableView, authors: TableView, parts = PARTS.all): boolean =>
  parts.some((part) => JSON.stringify(view[part] ?? []) !== JSON.stringify(authors[part] ?? []));

/** Whether the rows are shown as they came, so that none of the code for views is needed. */
export const isPlain = (view: ReaderView): boolean => Object.values(view).every(isNothing);

/** Whether conditions may leave fewer issues than are loaded. */
export const isLimited = ({ filters = [], search = '' }: ReaderView): boolean =>
  filters.length > 0 || search !== '';

const isNothing = (part: unknown) => part === undefined || part === '' || isEmptyList(part);
const isEmptyList = (part: unknown) => Array.isArray(part) && part.length === 0;
