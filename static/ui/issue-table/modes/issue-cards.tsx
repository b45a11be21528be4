import { useMemo } from 'react';
import type { TableRow } from '#contract/issue-table';
import { plainText } from '#core/table/text/cell-text';
import { applyView } from '#core/view/apply-view';
import { isGroup, lineKey, type GroupLine, type ShownColumn } from '#core/view/table-line';
import { useI18n } from '../../i18n/i18n-context';
import { drawCell } from '../cells/cell';
import { useDrawing, type Drawing } from '../cells/drawing';
import { columnName } from '../column-name';
import type { ShownIssues } from './remaining';

/** These are known by how they look, and need no name in front of them. */
const UNNAMED = new Set(['issuekey', 'summary', 'status', 'issuetype', 'priority', 'assignee']);

/** Each issue as a card, or as an item of a list: what it is called, and the columns that have a value. */
export function IssueCards({ table, view, context, isList }: ShownIssues & { isList: boolean }) {
  const { t } = useI18n();
  const drawing = useDrawing();
  const { columns, lines } = useMemo(
    () => applyView(table, { ...view, folded: [] }, context),
    [table, view, context],
  );
  if (lines.length === 0) return <p className="mode__note">{t('tools.mode.nothing')}</p>;
  return (
    <ul className={isList ? 'issue-list' : 'issue-cards'}>
      {lines.map((line) =>
        isGroup(line) ? (
          <li key={lineKey(line)} className="issue-cards__group">
            <GroupName line={line} columns={table.columns} drawing={drawing} />
          </li>
        ) : (
          <li key={lineKey(line)} className={isList ? 'issue-list__item' : 'issue-card'}>
            <IssueFields issue={line} columns={columns} drawing={drawing} />
          </li>
        ),
      )}
    </ul>
  );
}

function IssueFields(props: { issue: TableRow; columns: ShownColumn[]; drawing: Drawing }) {
  const { issue, columns, drawing } = props;
  const { t } = useI18n();
  const filled = columns.flatMap((column) => {
    const cell = issue.cells[column.at];
    return cell && plainText(cell, drawing.words) !== '' ? [{ column, cell }] : [];
  });
  const [summary, others] = [filled.filter(isSummary), filled.filter((each) => !isSummary(each))];
  return (
    <>
      {summary.map(({ column, cell }) => (
        <div key={column.fieldId} className="issue-card__summary">
          {drawCell(cell, drawing)}
        </div>
      ))}
      <div className="issue-card__fields">
        {others.map(({ column, cell }) => {
          const name = columnName(column, t);
          return (
            <div key={column.fieldId} className="issue-card__field">
              <span
                className={UNNAMED.has(column.fieldId) ? 'visually-hidden' : 'issue-card__name'}
              >
                {name}:{' '}
              </span>
              {drawCell(cell, drawing)}
            </div>
          );
        })}
      </div>
    </>
  );
}

const isSummary = ({ column }: { column: ShownColumn }) => column.fieldId === 'summary';

function GroupName(props: {
  line: GroupLine;
  columns: ShownIssues['table']['columns'];
  drawing: Drawing;
}) {
  const { line, columns, drawing } = props;
  const { t, format } = useI18n();
  const column = columns.find(({ fieldId }) => fieldId === line.fieldId);
  const name = column ? columnName(column, t) : line.fieldId;
  const value = plainText(line.cell, drawing.words);
  const words = value === '' ? t('tools.group.none', { column: name }) : `${name}: ${value}`;
  return <h3 className="issue-cards__heading">{`${words} (${format.number(line.count)})`}</h3>;
}
