import type { DragEvent } from 'react';
import { useI18n } from '#ui/i18n/i18n-context';
import { Glyph } from '#ui/icons/glyph.tsx';
import { IconButton } from '#ui/controls/icon-button.tsx';

const DRAGGED_INDEX = 'application/x-column-index';

/** One chosen column: moved by dragging, or by its buttons. */
export function ColumnItem(props: {
  name: string;
  index: number;
  count: number;
  onMove: (from: number, to: number) => void;
  onRemove: () => void;
}) {
  const { name, index, count, onMove, onRemove } = props;
  const { t } = useI18n();

  const drop = (event: DragEvent) => {
    const from = event.dataTransfer.getData(DRAGGED_INDEX);
    if (from === '') return;
    event.preventDefault();
    onMove(Number(from), index);
  };

  return (
    <li
      className="columns__item"
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED_INDEX, String(index));
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(DRAGGED_INDEX)) event.preventDefault();
      }}
      onDrop={drop}
    >
      <span className="columns__handle">
        <Glyph name="drag" />
      </span>
      <bdi className="columns__name">{name}</bdi>
      <IconButton
        label={t('config.moveUp', { name })}
        aria-disabled={index === 0}
        onClick={() => onMove(index, index - 1)}
      >
        <Glyph name="up" />
      </IconButton>
      <IconButton
        label={t('config.moveDown', { name })}
        aria-disabled={index === count - 1}
        onClick={() => onMove(index, index + 1)}
      >
        <Glyph name="down" />
      </IconButton>
      <IconButton label={t('config.removeColumn', { name })} onClick={onRemove}>
        <Glyph name="remove" />
      </IconButton>
    </li>
  );
}
