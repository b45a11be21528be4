import type { ReactNode } from 'react';
import type { CellSprint, CellVersion } from '#contract/issue-table';
import type { CellFormat } from '#core/table/text/cell-format';
import { sprintText, versionText } from '#core/table/text/cell-text';
import { useI18n } from '../../i18n/i18n-context';
import './list-parts.css';

/** Items below each other. */
export const itemList = (items: ReactNode[], more: number | undefined) => (
  <ul className="cell-list">
    {items.map((item, index) => (
      <li key={index}>{item}</li>
    ))}
    {more ? <More count={more} /> : undefined}
  </ul>
);

/** A short text with a background of its own. */
export interface CellTag {
  name: string;
  /** undefined for a tag that is nothing but its name */
  state?: string;
  /** The name with the state in words. */
  inWords?: string;
}

/** Tags beside each other; a single one is no list. */
export function tagList(tags: CellTag[], more: number | undefined) {
  const [first] = tags;
  if (first && tags.length === 1 && !more) return drawTag('bdi', first);
  return (
    <ul className="cell-tags">
      {tags.map((tag, index) => drawTag('li', tag, index))}
      {more ? <More count={more} /> : undefined}
    </ul>
  );
}

/** The color shows the state, and hidden text says it to screen readers. */
function drawTag(Element: 'li' | 'bdi', { name, state, inWords = name }: CellTag, key?: number) {
  const isStated = inWords !== name;
  return (
    <Element
      key={key}
      className={state === undefined ? 'tag' : `tag tag--${state}`}
      dir="auto"
      title={isStated ? inWords : undefined}
    >
      {isStated ? <span aria-hidden="true">{name}</span> : name}
      {isStated && <span className="visually-hidden">{inWords}</span>}
    </Element>
  );
}

/** The number of items that a long list leaves out. */
function More({ count }: { count: number }) {
  const { t, format } = useI18n();
  return <li className="cell-more">{t('cell.more', { count: format.number(count) })}</li>;
}

/** A label, a component. */
export const plainTag = (name: string): CellTag => ({ name });

/** A version. Its color shows whether it is released, archived or overdue. */
export const versionTag = (version: CellVersion, words: CellFormat): CellTag => ({
  name: version.name,
  state: version.state ?? 'planned',
  inWords: versionText(version, words),
});

/** A sprint. Its style shows whether it is active, future or closed. */
export const sprintTag = (sprint: CellSprint, words: CellFormat): CellTag => ({
  name: sprint.name,
  state: sprint.state ?? 'unknown',
  inWords: sprintText(sprint, words),
});
