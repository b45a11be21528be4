import { functionsFor } from '#core/view/totals';
import { useI18n } from '#ui/i18n/i18n-context';
import { columnName } from '../../column-name';
import { PanelFields } from '../panel-fields';
import type { ToolProps } from '../tool-props';
import { TotalFields } from './total-fields';

/** What is said below each column of the issues that remain. */
export function TotalsPanel({ table, state: { view, change } }: ToolProps) {
  const { t } = useI18n();
  return (
    <PanelFields label={t('tools.totals.label')}>
      <TotalFields
        columns={table.columns.map((column, at) => ({
          fieldId: column.fieldId,
          name: columnName(column, t),
          functions: functionsFor(table.rows, at),
        }))}
        totals={view.totals ?? []}
        onChange={(totals) => {
          change({ totals });
        }}
      />
    </PanelFields>
  );
}
