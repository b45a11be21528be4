import { useI18n } from '../i18n/i18n-context';
import { StatusIcon } from '../icons/status-icon';
import './table-warnings.css';

/** Jira's own sentences about parts of a query that find nothing, above the issues that the rest of it finds. */
export function TableWarnings({ warnings }: { warnings: string[] | undefined }) {
  const { t } = useI18n();
  if (!warnings?.length) return null;
  return (
    <p className="table-warnings" role="note">
      <StatusIcon kind="warning" />
      <bdi>{t('table.warnings', { sentences: warnings.join(' ') })}</bdi>
    </p>
  );
}
