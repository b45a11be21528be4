import type { IssueTable } from '#contract/issue-table';
import { useI18n } from '../i18n/i18n-context';
import { SectionMessage } from '../messages/section-message';

/**
 * What a query names in vain, with Jira's own sentences, above the issues that the rest of it finds. Only authors are
 * told to correct the query: it may be right for other readers.
 */
export function TableWarnings({
  table: { warnings, hidden },
}: {
  table: Pick<IssueTable, 'warnings' | 'hidden'>;
}) {
  const { t, format, audience } = useI18n();
  if (!warnings) return null;
  const title = hidden
    ? t.plural(`table.hidden.${hidden.of}`, hidden.count, { count: format.number(hidden.count) })
    : t('table.warnings');
  return (
    <SectionMessage tone="warning" title={title} role="status">
      <p>
        <bdi>{warnings.join(' ')}</bdi>
      </p>
      {audience === 'author' && <p>{t('table.correctQuery')}</p>}
    </SectionMessage>
  );
}
