import type { DragEvent, ReactNode } from 'react';
import { IconButton } from '../controls/icon-button';
import { Glyph } from '../icons/glyph';
import './column-item.css';

const DRAGGED_INDEX = 'application/x-column-index';

/** One column of a list whose order a person decides: moved by dragging, or by its buttons. */
export function ColumnItem(props: {
  index: number;
  count: number;
  onMove: (from: number, to: number) => void;
  /** The names of the buttons. */
  labels: { up: string; down: string };
  /** It is moved by its buttons only. */
  isFixed?: boolean;
  /** The name of the column. */
  children: ReactNode;
  /** Controls behind those that move it. */
  controls?: ReactNode;
}) {
  const { index, count, onMove, labels, isFixed = false, children, controls } = props;

  const drop = (event: DragEvent) => {
    const from = event.dataTransfer.getData(DRAGGED_INDEX);
    if (from === '') return;
    event.preventDefault();
    onMove(Number(from), index);
  };

  return (
    <li
      className="column-item"
      draggable={!isFixed}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED_INDEX, String(index));
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(DRAGGED_INDEX)) event.preventDefault();
      }}
      onDrop={drop}
    >
      <span className="column-item__handle">
        <Glyph name="drag" />
      </span>
      <div className="column-item__name">{children}</div>
      <IconButton
        label={labels.up}
        aria-disabled={index === 0}
        onClick={() => onMove(index, index - 1)}
      >
        <Glyph name="up" />
      </IconButton>
      <IconButton
        label={labels.down}
        aria-disabled={index === count - 1}
        onClick={() => onMove(index, index + 1)}
      >
        <Glyph name="down" />
      </IconButton>
      {controls}
    </li>
  );
}
