import { changesReaderAccess, type AuditEntry } from '#contract/audit';
import { useI18n } from '#ui/i18n/i18n-context';
import { AuditDetail } from './audit-detail';

export function AuditRow(props: { entry: AuditEntry; names: Readonly<Record<string, string>> }) {
  const { at, accountId, erased, action, linkName, details = {} } = props.entry;
  const { t, format } = useI18n();
  const app = action === 'unreadable' ? '' : t('admin.audit.app');
  const unnamed = erased ? t('admin.audit.erased') : app;
  const who = accountId === undefined ? unnamed : (props.names[accountId] ?? accountId);
  const isNotable = changesReaderAccess(props.entry);
  return (
    <tr role="row" className={isNotable ? 'audit__row--notable' : undefined}>
      <td role="cell" data-label={t('admin.audit.when')}>
        <time dateTime={at} title={format.dateTimeInFull(at)}>
          {format.dateTime(at)}
        </time>
      </td>
      <td role="cell" data-label={t('admin.audit.who')}>
        <bdi>{who}</bdi>
      </td>
      <td role="cell" data-label={t('admin.audit.what')}>
        {t(`admin.audit.actions.${action}`)}
        {isNotable && <NotableMark />}
        {Object.entries(details).map(([name, value]) => (
          <AuditDetail key={name} name={name} value={value} />
        ))}
      </td>
      <td role="cell" data-label={t('admin.audit.link')}>
        <bdi>{linkName}</bdi>
      </td>
    </tr>
  );
}

/** Drawn by the style sheet, like the labels of a narrow row: a mark, and no part of what was done. */
function NotableMark() {
  const { t } = useI18n();
  return (
    <span className="lozenge lozenge--warning audit__mark" data-mark={t('admin.audit.notable')} />
  );
}
