import { useState } from 'react';
import type { ShownColumn } from '#core/view/table-line';
import { ColumnItem } from '#ui/column-list/column-item.tsx';
import { moved } from '#ui/column-list/move-item';
import { Checkbox } from '#ui/controls/checkbox.tsx';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Glyph } from '#ui/icons/glyph.tsx';
import type { ViewState } from '../../view/use-table-view';
import { columnName } from '../../column-name';

/**
 * All columns in their order: each can be moved, hidden, and told to wrap its texts.
 * @param props.wrapsByItself what the values of a column look best with
 */
export function ColumnsList(props: {
  columns: ShownColumn[];
  state: ViewState;
  wrapsByItself: (column: ShownColumn) => boolean;
}) {
  const { columns, state, wrapsByItself } = props;
  const { hidden = [] } = state.view;
  const { t, format } = useI18n();
  const [announcement, setAnnouncement] = useState('');
  const shown = columns.filter(({ fieldId }) => !hidden.includes(fieldId));

  const move = (from: number, to: number) => {
    const column = columns[from];
    if (!column || to < 0 || to >= columns.length || from === to) return;
    state.change({
      order: moved(
        columns.map(({ fieldId }) => fieldId),
        from,
        to,
      ),
    });
    setAnnouncement(
      t('tools.columns.moved', {
        name: columnName(column, t),
        position: format.number(to + 1),
        total: format.number(columns.length),
      }),
    );
  };

  return (
    <>
      <ol className="columns-panel__list" aria-label={t('tools.columns.shown')}>
        {columns.map((column, index) => (
          <ColumnChoices
            key={column.fieldId}
            column={column}
            state={state}
            wrapsByItself={wrapsByItself(column)}
            isLast={shown.length === 1}
            place={{ index, count: columns.length, onMove: move }}
          />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </>
  );
}

/** @param props.isLast no other column is shown */
function ColumnChoices(props: {
  column: ShownColumn;
  state: ViewState;
  wrapsByItself: boolean;
  isLast: boolean;
  place: Pick<Parameters<typeof ColumnItem>[0], 'index' | 'count' | 'onMove'>;
}) {
  const { column, state, wrapsByItself, isLast, place } = props;
  const { hidden = [], wrap = [] } = state.view;
  const { fieldId } = column;
  const { t } = useI18n();
  const name = columnName(column, t);
  const isShown = !hidden.includes(fieldId);
  const wraps = wrap.find((each) => each.fieldId === fieldId)?.wraps;
  const wrapsNow = wraps ?? wrapsByItself;

  const toggleWrap = () => {
    const others = wrap.filter((each) => each.fieldId !== fieldId);
    state.change({
      wrap: wraps === undefined ? [...others, { fieldId, wraps: !wrapsNow }] : others,
    });
  };
  const show = (checked: boolean) => {
    state.change({
      hidden: checked ? hidden.filter((each) => each !== fieldId) : [...hidden, fieldId],
    });
  };
  return (
    <ColumnItem
      {...place}
      labels={{
        up: t('tools.columns.moveUp', { name }),
        down: t('tools.columns.moveDown', { name }),
      }}
      controls={
        <IconButton
          label={t('tools.columns.wrap', { name })}
          aria-pressed={wrapsNow}
          onClick={toggleWrap}
        >
          <Glyph name="wrap" />
        </IconButton>
      }
    >
      <Checkbox
        label={<bdi>{name}</bdi>}
        checked={isShown}
        // A table without columns would show nothing.
        disabled={isShown && isLast}
        onChange={show}
      />
    </ColumnItem>
  );
}
