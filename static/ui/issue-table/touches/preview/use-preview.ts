import { useEffect, useState } from 'react';
import { lineKey, type IssueLine } from '#core/view/table-line';
import type { TableRows } from '../rows/table-rows';

/** Which issue is open in the panel, and what is beside it. */
export function usePreview(root: HTMLElement, rows: TableRows) {
  const [shown, setShown] = useState<{ key: string; top: number }>();
  const issue = shown && rows.issues.find((each) => lineKey(each) === shown.key);
  const isGone = shown !== undefined && !issue;
  const close = () => {
    setShown(undefined);
    focusRow(rows, shown?.key);
  };
  useEffect(() => {
    if (isGone) close();
  }, [isGone]);
  const stepTo = (step: 1 | -1) => {
    const target = shown && rows.beside(shown.key, step);
    if (!target) return undefined;
    return () => {
      const key = lineKey(target);
      setShown({ ...shown, key });
      rows.rowOf(key)?.scrollIntoView({ block: 'nearest' });
    };
  };
  return {
    key: issue && shown.key,
    issue,
    top: shown?.top ?? 0,
    previous: stepTo(-1),
    next: stepTo(1),
    open: (of: IssueLine, row = rows.rowOf(lineKey(of))) => {
      const from = row?.getBoundingClientRect().top ?? 0;
      setShown({ key: lineKey(of), top: from - root.getBoundingClientRect().top });
    },
    close,
  };
}

/** A row that was scrolled away is not in the document. */
function focusRow(rows: TableRows, key: string | undefined): void {
  const target = (key === undefined ? undefined : rows.rowOf(key)) ?? rows.scroller;
  target?.focus();
}
