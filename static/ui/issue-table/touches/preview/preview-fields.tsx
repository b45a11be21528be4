import { Skeleton } from '#ui/display/skeleton.tsx';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { drawCell } from '../../cells/cell';
import { useDrawing } from '../../cells/drawing';
import { columnName } from '../../column-name';
import { isLongText, type ShownField } from './shown-fields';
import type { MissingFields } from './use-missing-fields';

/** The values of an issue by the names of its fields, and long texts below them. */
export function PreviewFields(props: {
  fields: ShownField[];
  missing: MissingFields & { retry: () => void };
}) {
  const { fields, missing } = props;
  const { t } = useI18n();
  return (
    <>
      <dl className="preview__fields">
        {fields
          .filter((field) => !isLongText(field))
          .map((field) => (
            <Field key={field.column.fieldId} {...field} />
          ))}
      </dl>
      {fields.filter(isLongText).map(({ column, cell }) => (
        <LongText key={column.fieldId} column={column} cell={cell} />
      ))}
      {missing.status === 'loading' && <Skeleton label={t('tools.preview.loading')} />}
      {missing.status === 'failed' && (
        <p className="preview__failed" role="alert">
          {t('tools.preview.failed')}{' '}
          <Button appearance="link" onClick={missing.retry}>
            {t('action.tryAgain')}
          </Button>
        </p>
      )}
    </>
  );
}

function Field({ column, cell }: ShownField) {
  const { t } = useI18n();
  const drawing = useDrawing();
  const isEmpty = cell.type === 'empty' && cell.means === undefined;
  return (
    <div className="preview__field">
      <dt dir="auto">{columnName(column, t)}</dt>
      <dd>
        {isEmpty ? (
          <span className="cell-more">{t('tools.filter.none')}</span>
        ) : (
          drawCell(cell, drawing)
        )}
      </dd>
    </div>
  );
}

function LongText({ column, cell }: ShownField) {
  const { t } = useI18n();
  const drawing = useDrawing();
  return (
    <section className="preview__text">
      <h3 dir="auto">{columnName(column, t)}</h3>
      {drawCell(cell, drawing)}
    </section>
  );
}
