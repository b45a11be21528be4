import { useState } from 'react';
import { copiedRows, type Copied } from '#core/export/copied-rows';
import { applyView } from '#core/view/apply-view';
import { shownRows, type ShownRows } from '#core/view/shown-rows';
import { lineKey } from '#core/view/table-line';
import { useI18n } from '#ui/i18n/i18n-context';
import { columnName } from '../column-name';
import { copy, fill } from './copy';
import type { TableRows } from './rows/table-rows';
import type { TouchProps } from './touch-props';

/** What is copied of a table. */
export interface Copying {
  /** All issues of the view, also those of folded groups. */
  allRows: () => ShownRows;
  /** @returns undefined if none is selected */
  selectedRows: () => ShownRows | undefined;
  copy: (copied: Copied) => void;
  copySelected: () => void;
  /** Answers an ordinary copy, by the keyboard or the browser's menu. */
  onCopy: (event: ClipboardEvent) => void;
  /** What came of the last copy, in words. */
  said: string;
}

/** Copies issues as the reader sees them. */
export function useCopying(
  { table, applied, state, context }: TouchProps,
  rows: TableRows,
  selected: ReadonlySet<string>,
): Copying {
  const { t } = useI18n();
  const [said, setSaid] = useState('');
  const named = (shown: ShownRows): ShownRows => ({
    ...shown,
    columns: shown.columns.map((column) => ({ ...column, name: columnName(column, t) })),
  });
  const rowsOf = (isCopied: (key: string) => boolean): ShownRows | undefined => {
    const lines = rows.issues.filter((issue) => isCopied(lineKey(issue)));
    return lines.length === 0 ? undefined : named(shownRows({ ...applied, lines }, table.columns));
  };
  const selectedRows = () => rowsOf((key) => selected.has(key));
  const put = (copied: Copied) => {
    setSaid('');
    void copy(copied).then((isDone) => {
      setSaid(t(isDone ? 'tools.copied' : 'tools.notCopied'));
    });
  };
  return {
    said,
    allRows: () =>
      named(shownRows(applyView(table, { ...state.view, folded: [] }, context), table.columns)),
    selectedRows,
    copy: put,
    copySelected: () => {
      const shown = selectedRows();
      if (shown) put(copiedRows(shown, context.format));
    },
    onCopy: (event) => {
      const range = markedRange();
      const shown = range ? rowsOf(markedRows(rows, range)) : selectedOrFocused();
      if (!shown) return;
      fill(event, copiedRows(shown, context.format));
      setSaid(t('tools.copied'));
    },
  };

  /** Without a mark, what is selected, or the row that has the focus. */
  function selectedOrFocused(): ShownRows | undefined {
    const row = rows.rowAt(document.activeElement);
    const issue = row && rows.issueOf(row);
    if (!issue) return undefined;
    return selectedRows() ?? rowsOf((key) => key === lineKey(issue));
  }
}

/** Text that a person has marked. */
function markedRange(): Range | undefined {
  const marked = getSelection();
  return marked && !marked.isCollapsed ? marked.getRangeAt(0) : undefined;
}

/** A mark within one row is text of it; one over several rows is a part of the table. */
function markedRows(rows: TableRows, range: Range): (key: string) => boolean {
  const keys = rows
    .all()
    .filter(({ row }) => range.intersectsNode(row))
    .map(({ issue }) => lineKey(issue));
  return (key) => keys.length > 1 && keys.includes(key);
}
