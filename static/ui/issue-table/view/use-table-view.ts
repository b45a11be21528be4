import { useCallback, useMemo, useState } from 'react';
import type { TableView } from '#contract/table-view';
import type { ReaderView } from '#core/view/apply-view';

/** How one reader sees a table now. */
export interface ViewState {
  view: ReaderView;
  /** Changes parts of it; undefined takes a part away. */
  change: (parts: Partial<ReaderView>) => void;
  /** Goes back to the author's view. */
  reset: () => void;
  /** Something is not as the author saved it. */
  isChanged: boolean;
}

const NOTHING: TableView = {};

/** The view of one reader: the author's, until they change it. */
export function useTableView(authors: TableView = NOTHING): ViewState {
  const [view, setView] = useState<ReaderView>(authors);
  const change = useCallback((parts: Partial<ReaderView>) => {
    setView((last) => ({ ...last, ...parts }));
  }, []);
  const reset = useCallback(() => {
    setView(authors);
  }, [authors]);
  return useMemo(
    () => ({ view, change, reset, isChanged: view !== authors }),
    [view, change, reset, authors],
  );
}

/** Whether the rows are shown as they came, so that none of the code for views is needed. */
export const isPlain = (view: ReaderView): boolean => Object.values(view).every(isNothing);

/** Whether conditions may leave fewer issues than are loaded. */
export const isLimited = ({ filters = [], search = '' }: ReaderView): boolean =>
  filters.length > 0 || search !== '';

const isNothing = (part: unknown) => part === undefined || part === '' || isEmptyList(part);
const isEmptyList = (part: unknown) => Array.isArray(part) && part.length === 0;
