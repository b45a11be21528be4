import { useCallback, useEffect } from 'react';
import type { DiagnosticState } from '#contract/diagnostics';
import { Button } from '#ui/controls/button.tsx';
import { Lozenge, type LozengeAppearance } from '#ui/display/lozenge.tsx';
import { Skeleton } from '#ui/display/skeleton.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useLoad } from '#ui/use-load';
import { CopyField } from '../forms/copy-field';
import { readReport, textOfReport, type Report } from './read-report';
import '../page.css';
import './diagnostics.css';

/** What the platform answers here and now to what the app relies on. */
export function Diagnostics({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const [report, load] = useLoad<Report>();
  const run = useCallback(() => {
    void load(readReport);
  }, [load]);
  useEffect(run, [run]);
  return (
    <main className="page diagnostics">
      <header className="page__header">
        <div className="page__intro">
          <h1 className="page__title">{t('admin.diagnostics.title')}</h1>
          <p>{t('admin.diagnostics.intro')}</p>
        </div>
        <div className="actions">
          <Button onClick={onClose}>{t('admin.backToLinks')}</Button>
          <Button busy={report.loading} onClick={run}>
            {t('admin.diagnostics.again')}
          </Button>
        </div>
      </header>
      {report.error && <ErrorMessage error={report.error} onRetry={run} busy={report.loading} />}
      {!report.value && !report.error && <Skeleton label={t('admin.diagnostics.loading')} />}
      {report.value && <ReportView report={report.value} />}
    </main>
  );
}

function ReportView({ report }: { report: Report }) {
  const { t } = useI18n();
  return (
    <>
      <ul className="diagnostics__list">
        {mostUrgentFirst(report).map(({ id, finding: { state, found } }) => (
          <li key={id} className="diagnostics__check">
            <span className="diagnostics__state">
              <Lozenge appearance={APPEARANCES[state]}>{t(`admin.diagnostics.${state}`)}</Lozenge>
            </span>
            <div className="diagnostics__text">
              <p>{t(`admin.diagnostics.checks.${id}`)}</p>
              {found !== '' && (
                <p className="diagnostics__found">
                  <code>
                    {id}: {found}
                  </code>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      <CopyField
        label={t('admin.diagnostics.report')}
        hint={t('admin.diagnostics.reportHint')}
        value={textOfReport(report)}
        multiline
      />
    </>
  );
}

const URGENCY: DiagnosticState[] = ['differs', 'untried', 'ok'];

const mostUrgentFirst = ({ checks }: Report): Report['checks'] =>
  URGENCY.flatMap((state) => checks.filter(({ finding }) => finding.state === state));

const APPEARANCES: Record<DiagnosticState, LozengeAppearance> = {
  ok: 'success',
  differs: 'warning',
  untried: 'neutral',
};
