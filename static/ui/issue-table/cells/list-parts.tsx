import type { CellSprint, CellVersion } from '#contract/issue-table';
import type { CellFormat } from '#core/table/text/cell-format';
import { sprintText, versionText } from '#core/table/text/cell-text';
import { useI18n } from '../../i18n/i18n-context';
import './list-parts.css';

/** The number of items that a long list leaves out. */
export function More({ count }: { count: number | undefined }) {
  const { t, format } = useI18n();
  if (!count) return null;
  return <li className="cell-more">{t('cell.more', { count: format.number(count) })}</li>;
}

/** A version. Its color shows whether it is released, archived or overdue. */
export function Version({ version, words }: { version: CellVersion; words: CellFormat }) {
  const { name, state = 'planned' } = version;
  return (
    <StatedTag className={`tag tag--${state}`} name={name} inWords={versionText(version, words)} />
  );
}

/** A sprint. Its style shows whether it is active, future or closed. */
export function Sprint({ sprint, words }: { sprint: CellSprint; words: CellFormat }) {
  const { name, state = 'unknown' } = sprint;
  return (
    <StatedTag className={`tag tag--${state}`} name={name} inWords={sprintText(sprint, words)} />
  );
}

/** The color shows the state, and hidden text says it to screen readers. */
function StatedTag(props: { className: string; name: string; inWords: string }) {
  const { className, name, inWords } = props;
  return (
    <li className={className} title={inWords}>
      <bdi aria-hidden={inWords === name ? undefined : true}>{name}</bdi>
      {inWords !== name && <span className="visually-hidden">{inWords}</span>}
    </li>
  );
}
