import { useLayoutEffect, useRef } from 'react';
import { issueKeyOf } from '#core/view/issue-of-row';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { Glyph } from '#ui/icons/glyph.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import type { TableRows } from '../rows/table-rows';
import type { RowPlace } from '../rows/use-row-events';

const SIZE_PX = 32;

/**
 * The button of the row that the pointer or the focus is on. There is one for all rows; the keyboard opens the menu by
 * its own key, and so it is no stop of its own.
 */
export function MoreButton(props: {
  root: HTMLElement;
  row: HTMLTableRowElement | undefined;
  rows: TableRows;
  onOpen: (place: RowPlace) => void;
}) {
  const { root, row, rows, onOpen } = props;
  const { t } = useI18n();
  const place = useRef<HTMLSpanElement>(null);
  const issue = row?.isConnected ? rows.issueOf(row) : undefined;
  useLayoutEffect(() => {
    const { scroller } = rows;
    if (!row || !place.current || !scroller) return;
    const move = () => {
      if (place.current) putAtEnd(place.current, { root, row, scroller });
    };
    move();
    scroller.addEventListener('scroll', move, { passive: true });
    return () => {
      scroller.removeEventListener('scroll', move);
    };
  }, [root, row, rows, issue]);
  if (!row || !issue) return null;
  return (
    <span ref={place} className="row-more">
      <IconButton
        label={t('tools.row.menu', { key: issueKeyOf(issue) })}
        aria-haspopup="menu"
        tabIndex={-1}
        onClick={() => {
          onOpen({ row, issue, cell: undefined });
        }}
      >
        <Glyph name="more" />
      </IconButton>
    </span>
  );
}

/** Puts the button at the end of a row, as far as that is in sight. */
function putAtEnd(
  button: HTMLElement,
  { root, row, scroller }: { root: HTMLElement; row: HTMLElement; scroller: HTMLElement },
): void {
  const [outer, inner, line] = [root, scroller, row].map((each) => each.getBoundingClientRect());
  if (!outer || !inner || !line) return;
  const top = line.top + Math.max(0, (line.height - SIZE_PX) / 2);
  const isMirrored = getComputedStyle(root).direction === 'rtl';
  const left = isMirrored ? inner.left + 4 : inner.left + scroller.clientWidth - SIZE_PX - 4;
  Object.assign(button.style, {
    top: `${top - outer.top}px`,
    left: `${left - outer.left}px`,
    visibility: top < inner.top || top + SIZE_PX > inner.bottom ? 'hidden' : '',
  });
}
