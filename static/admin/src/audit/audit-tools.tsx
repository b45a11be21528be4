import { AUDIT_KINDS, type AuditKind } from '#contract/audit';
import { Button } from '#ui/controls/button.tsx';
import { Select } from '#ui/controls/select.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { useLoad } from '#ui/use-load';
import { exportAudit } from './export-audit';

const ALL = 'all';

/** Chooses whose deeds the log shows, and exports these. */
export function AuditTools(props: {
  by: AuditKind | undefined;
  onFilter: (by: AuditKind | undefined) => void;
}) {
  const { by, onFilter } = props;
  const { t } = useI18n();
  const [exported, run] = useLoad<boolean>();
  const save = () => void run(() => exportAudit(by).then(() => true));
  return (
    <>
      <div className="audit__tools">
        <Select
          label={t('admin.audit.by.label')}
          value={by ?? ALL}
          options={[ALL, ...AUDIT_KINDS].map((value) => ({
            value,
            label: t(`admin.audit.by.${value as AuditKind | typeof ALL}`),
          }))}
          onChange={(value) => onFilter(AUDIT_KINDS.find((kind) => kind === value))}
        />
        <Button busy={exported.loading} onClick={save}>
          {t('admin.audit.export')}
        </Button>
      </div>
      {exported.error && (
        <ErrorMessage error={exported.error} onRetry={save} busy={exported.loading} />
      )}
    </>
  );
}
