import type { AuditEntry } from '#contract/audit';
import { useI18n } from '#ui/i18n/i18n-context';
import { AuditRow } from './audit-row';

const COLUMNS = ['when', 'who', 'what', 'link'] as const;

/** The roles are spelled out because on narrow screens each row is drawn as a card. */
export function AuditTable(props: {
  entries: AuditEntry[];
  names: Readonly<Record<string, string>>;
  titleId: string;
}) {
  const { t } = useI18n();
  return (
    <table className="audit__table" role="table" aria-labelledby={props.titleId}>
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map((column) => (
            <th key={column} scope="col" role="columnheader">
              {t(`admin.audit.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.entries.map((entry, index) => (
          <AuditRow key={`${entry.at}-${index}`} entry={entry} names={props.names} />
        ))}
      </tbody>
    </table>
  );
}
