import { useLayoutEffect, useMemo, useState } from 'react';
import { lineKey, type IssueLine } from '#core/view/table-line';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { Glyph } from '#ui/icons/glyph.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { changeMarks } from './changes/change-marks';
import { ChangesBar } from './changes/changes-bar';
import { useRowChanges, type SeenChanges } from './changes/use-row-changes';
import { RowMenu, type MenuPoint } from './menu/row-menu';
import { pointAt, useRowMenu } from './menu/use-row-menu';
import { MoreButton } from './menu/more-button';
import { PreviewPanel } from './preview/preview-panel';
import { usePreview } from './preview/use-preview';
import { onRowKey } from './rows/row-keys';
import { SelectionBar } from './rows/selection-bar';
import { TableRows } from './rows/table-rows';
import { useRowEvents, type RowPlace } from './rows/use-row-events';
import { useRowStates } from './rows/use-row-states';
import { useSelection } from './rows/use-selection';
import type { TouchProps } from './touch-props';
import { useCopying } from './use-copying';
import './touches.css';

/** What a reader can do with single issues: look at one, copy some, filter by a value of one. */
export function Touches(props: TouchProps) {
  const { root, applied } = props;
  const rows = useMemo(() => new TableRows(root, applied.lines), [root, applied.lines]);
  const selection = useSelection(rows);
  const copying = useCopying(props, rows, selection.selected);
  const preview = usePreview(root, rows);
  const menu = useRowMenu(props, { copying, onPreview: preview.open });
  const [reached, setReached] = useState<HTMLTableRowElement>();
  useRowStates(rows, { selected: selection.selected, open: preview.key });
  useTouchedClass(root);
  const changes = useRowChanges(props.table, props.looked);
  useChangeMarks(props, changes);

  const acts = {
    open: ({ issue, row }: RowPlace) => preview.open(issue, row),
    openMenu: menu.open,
    toggle: ({ issue }: RowPlace) => selection.toggle(lineKey(issue)),
    extend: (to: IssueLine, from: IssueLine) => selection.extendTo(lineKey(to), lineKey(from)),
    all: selection.all,
    escape: selection.clear,
  };
  useRowEvents(root, rows, {
    onClick: (place, event) => {
      const key = lineKey(place.issue);
      if (event.ctrlKey || event.metaKey) selection.toggle(key);
      else if (event.shiftKey) {
        getSelection()?.removeAllRanges();
        selection.extendTo(key);
      } else if (isNothingMarked()) acts.open(place);
    },
    onKey: (place, event) => onRowKey(rows, place, event, acts),
    onMenu: menu.open,
    onReach: setReached,
    onCopy: copying.onCopy,
  });

  return (
    <>
      <ChangesBar {...changes} />
      <SelectionBar
        count={selection.selected.size}
        onCopy={copying.copySelected}
        onClear={selection.clear}
      />
      <p className="visually-hidden" role="status">
        {copying.said}
      </p>
      <MoreButton root={root} row={reached} rows={rows} onOpen={menu.open} />
      {preview.issue && (
        <PreviewPanel
          issue={preview.issue}
          table={props.table}
          top={preview.top}
          askTable={props.askTable}
          onPrevious={preview.previous}
          onNext={preview.next}
          onClose={preview.close}
          actions={<MenuButton issue={preview.issue} onOpen={menu.openFor} />}
        />
      )}
      {menu.shown && (
        <RowMenu
          key={menu.shown.label}
          root={root}
          label={menu.shown.label}
          point={menu.shown.point}
          items={menu.shown.items}
          onClose={menu.close}
        />
      )}
    </>
  );
}

/** The menu of the issue in the preview: a finger has no pointer that hovers. */
function MenuButton(props: {
  issue: IssueLine;
  onOpen: (issue: IssueLine, point: MenuPoint) => void;
}) {
  const { t } = useI18n();
  return (
    <IconButton
      label={t('tools.row.menu', { key: props.issue.key })}
      aria-haspopup="menu"
      onClick={(event) => {
        props.onOpen(props.issue, pointAt(event.currentTarget));
      }}
    >
      <Glyph name="more" />
    </IconButton>
  );
}

function useChangeMarks({ authors, onMarks }: TouchProps, { changes }: SeenChanges): void {
  const { t } = useI18n();
  useLayoutEffect(() => {
    onMarks(changes && { marks: changeMarks(authors, changes, t) });
  }, [authors, changes, onMarks, t]);
}

/** A reader who marks text to copy it does not ask for the issue. */
const isNothingMarked = () => getSelection()?.isCollapsed !== false;

/** The styles of the touches hold only where they are there. */
function useTouchedClass(root: HTMLElement): void {
  useLayoutEffect(() => {
    root.classList.add('touched');
    return () => {
      root.classList.remove('touched');
    };
  }, [root]);
}
