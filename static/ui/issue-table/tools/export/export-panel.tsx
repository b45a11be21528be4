import { useMemo, useState } from 'react';
import type { TableSite } from '#contract/issue-table';
import { tableToCsv } from '#core/export/table-to-csv';
import { applyView } from '#core/view/apply-view';
import { shownRows } from '#core/view/shown-rows';
import { isComplete } from '#core/view/sorted-by';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { saveCsv, saveFile } from '#ui/save-file';
import type { ToolProps } from '../tool-props';
import { fileName } from './file-name';
import './export-panel.css';

const isMissing = ({ count, error }: TableSite) => !count || error !== undefined;

/** Saves the issues as the reader sees them, also those of folded groups. */
export function ExportPanel({ table, title, state, context }: ToolProps) {
  const { t, format } = useI18n();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const shown = useMemo(
    () => shownRows(applyView(table, { ...state.view, folded: [] }, context), table.columns),
    [table, state.view, context],
  );
  const name = title ?? table.link.name;
  const saveExcel = async () => {
    setBusy(true);
    setFailed(false);
    try {
      // As much code as the table itself, for a file that few readers want.
      const { excelFile } = await import('./excel-file');
      const file = await excelFile(shown, { sheet: name, ...context });
      saveFile(fileName(name, context.today, 'xlsx'), file);
    } catch (cause) {
      console.error(cause);
      setFailed(true);
    }
    setBusy(false);
  };
  const count = shown.rows.length;
  return (
    <section className="export-panel" aria-label={t('table.tool.export')}>
      <Button busy={busy} onClick={() => void saveExcel()}>
        {t('tools.export.excel')}
      </Button>
      <Button
        onClick={() => {
          saveCsv(fileName(name, context.today, 'csv'), [tableToCsv(shown)]);
        }}
      >
        {t('tools.export.csv')}
      </Button>
      <p className="export-panel__what">
        {t.plural('tools.export.rows', count, { count: format.number(count) })}
        {!isComplete(table) && ` ${t('tools.export.partly')}`}
        {table.sites?.some(isMissing) && ` ${t('tools.export.withoutSites')}`}
      </p>
      <p className="export-panel__failed" role="alert">
        {failed && t('tools.export.failed')}
      </p>
    </section>
  );
}
