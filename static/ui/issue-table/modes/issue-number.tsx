import { useI18n } from '../../i18n/i18n-context';
import { isLimited } from '../view/use-table-view';
import { CutNote } from './cut-note';
import { useRemaining, type ShownIssues } from './remaining';

/** How many issues there are, as one number. */
export function IssueNumber(props: ShownIssues) {
  const { table, view } = props;
  const { t, format } = useI18n();
  const remaining = useRemaining(props);
  const { total, precision } = table.count;
  const number = isLimited(view) ? remaining.length : total;
  const words = isLimited(view) || !precision ? undefined : precision;
  return (
    <>
      <p className="mode__number">
        {words && <span className="mode__precision">{t(`tools.mode.${words}`)} </span>}
        <strong>{format.number(number)}</strong>{' '}
        <span>{t.plural('tools.mode.issues', number)}</span>
      </p>
      {isLimited(view) && <CutNote table={table} />}
    </>
  );
}
