import { PINNED_MAX } from '#contract/table-view';
import { orderedColumns } from '#core/view/shown-columns';
import { Button } from '#ui/controls/button.tsx';
import { Checkbox } from '#ui/controls/checkbox.tsx';
import { Select } from '#ui/controls/select.tsx';
import { useI18n, type I18n } from '#ui/i18n/i18n-context';
import { columnWidths } from '../../layout/column-width';
import { PanelFields } from '../panel-fields';
import type { ToolProps } from '../tool-props';
import { ColumnsList } from './columns-list';
import { pinnedColumns } from './view-look';
import './columns-panel.css';

/** Which columns a table shows, in what order, and how. */
export function ColumnsPanel({ table, state, applied }: ToolProps) {
  const { view, change } = state;
  const i18n = useI18n();
  const { t } = i18n;
  const columns = orderedColumns(table.columns, view);
  return (
    <PanelFields label={t('tools.columns.label')}>
      <div className="columns-panel">
        <ColumnsList
          columns={columns}
          state={state}
          wrapsByItself={(column) => columnWidths(table.rows, [column])[0]?.flexes ?? false}
        />
      </div>
      <div className="columns-panel__options">
        <Select
          label={t('tools.columns.pinned')}
          value={String(pinnedColumns(view, applied.columns))}
          options={pinChoices(applied.columns.length, i18n)}
          onChange={(count) => {
            change({ pinned: Number(count) });
          }}
        />
        <Select
          label={t('tools.columns.density')}
          value={view.density ?? ''}
          options={[
            { value: '', label: t('tools.columns.comfortable') },
            { value: 'compact', label: t('tools.columns.compact') },
          ]}
          onChange={(density) => {
            change({ density: density === 'compact' ? density : undefined });
          }}
        />
        <Checkbox
          label={t('tools.columns.numbers')}
          checked={view.numbers ?? false}
          onChange={(checked) => {
            change({ numbers: checked || undefined });
          }}
        />
        <Checkbox
          label={t('tools.columns.whole')}
          checked={view.whole ?? false}
          onChange={(checked) => {
            change({ whole: checked || undefined });
          }}
        />
        {(view.widths?.length ?? 0) > 0 && (
          <Button
            onClick={() => {
              change({ widths: undefined });
            }}
          >
            {t('tools.columns.automaticWidths')}
          </Button>
        )}
      </div>
    </PanelFields>
  );
}

/** None, the first one, the first two, never all of them. */
const pinChoices = (columns: number, { t, format }: I18n) =>
  Array.from({ length: Math.min(PINNED_MAX + 1, columns) }, (_, count) => ({
    value: String(count),
    label:
      count === 0
        ? t('tools.columns.pinnedNone')
        : t.plural('tools.columns.pinnedFirst', count, { count: format.number(count) }),
  }));
