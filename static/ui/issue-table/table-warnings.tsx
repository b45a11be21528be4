import { useI18n } from '../i18n/i18n-context';
import { SectionMessage } from '../messages/section-message';

/** Jira's own sentences about parts of a query that find nothing, above the issues that the rest of it finds. */
export function TableWarnings({ warnings }: { warnings: string[] | undefined }) {
  const { t } = useI18n();
  if (!warnings) return null;
  return (
    <SectionMessage tone="warning" title={t('table.warnings')} role="status">
      <p>
        <bdi>{warnings.join(' ')}</bdi>
      </p>
    </SectionMessage>
  );
}
