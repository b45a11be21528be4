import type { TableRow } from '#contract/issue-table';
import { hasChanges, type RowChanges } from '#core/view/compare-rows';
import type { Translate } from '#ui/i18n/translate';
import type { DrawnMarks, Mark, TableParts } from '../../table-parts';
import './changes.css';

type Marks = TableParts['marks'];

/**
 * Marks the rows that are new or changed, beside what the author had coloured.
 * @param authors what the author's rules mark
 */
export function changeMarks(authors: Marks, changes: RowChanges, t: Translate): Marks {
  if (!hasChanges(changes)) return authors;
  const known = new WeakMap<TableRow, DrawnMarks>();
  return (row) => {
    const isNew = changes.added.has(row.key);
    const columns = changes.changed.get(row.key);
    if (!isNew && !columns) return authors(row);
    const made = known.get(row) ?? marked(authors(row), { isNew, columns, t });
    known.set(row, made);
    return made;
  };
}

function marked(
  authors: DrawnMarks | undefined,
  { isNew, columns, t }: { isNew: boolean; columns: ReadonlySet<string> | undefined; t: Translate },
): DrawnMarks {
  const kind = isNew ? 'added' : 'changed';
  const words = t(`tools.changes.${kind}Mark`);
  const row: Mark = {
    className: [authors?.row?.className, `row-${kind}`].filter(Boolean).join(' '),
    sign: () => (
      <>
        <span className="change-sign" title={words}>
          <span className="visually-hidden">{words}: </span>
        </span>
        {authors?.row?.sign()}
      </>
    ),
  };
  const cells = new Map(authors?.cells);
  for (const fieldId of columns ?? []) {
    const own = cells.get(fieldId);
    cells.set(fieldId, {
      className: [own?.className, 'cell-changed'].filter(Boolean).join(' '),
      sign: () => own?.sign() ?? null,
    });
  }
  return { row, cells };
}
