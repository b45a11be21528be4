import { useRef, useState } from 'react';
import { issueKeyOf } from '#core/view/issue-of-row';
import type { IssueLine } from '#core/view/table-line';
import type { MenuItem } from '#ui/controls/menu.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import type { RowPlace } from '../rows/use-row-events';
import type { TouchProps } from '../touch-props';
import type { Copying } from '../use-copying';
import { menuItems, type MenuSubject } from './menu-items';
import type { MenuPoint } from './row-menu';

/** The menu that is open. */
interface ShownMenu {
  label: string;
  point: MenuPoint;
  items: MenuItem[];
}

/** The menu of an issue or a cell. */
export function useRowMenu(
  { table, applied, state, context }: TouchProps,
  { copying, onPreview }: { copying: Copying; onPreview: (issue: IssueLine) => void },
) {
  const i18n = useI18n();
  const [shown, setShown] = useState<ShownMenu>();
  const opener = useRef<Element | null>(null);
  const show = (subject: MenuSubject, point: MenuPoint, isPreviewed: boolean) => {
    opener.current = document.activeElement;
    const menu = {
      table,
      state,
      context,
      selected: copying.selectedRows(),
      all: copying.allRows,
      onCopy: copying.copy,
      ...(!isPreviewed && { onPreview }),
    };
    const label = i18n.t('tools.row.menu', { key: issueKeyOf(subject.issue) });
    setShown({ label, point, items: menuItems(subject, menu, i18n) });
  };
  return {
    shown,
    open: ({ row, issue, cell }: RowPlace, point = pointAt(cell ?? row)) => {
      show({ issue, column: cell && applied.columns[cell.cellIndex] }, point, false);
      opener.current = cell?.tabIndex === -1 ? cell : row;
    },
    openFor: (issue: IssueLine, point: MenuPoint) => {
      show({ issue, column: undefined }, point, true);
    },
    close: () => {
      setShown(undefined);
      if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
    },
  };
}

/** Where a menu of an element opens. */
export function pointAt(element: Element): MenuPoint {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const isRow = element instanceof HTMLTableRowElement;
  return { x: isRow ? right : left, top, bottom };
}
