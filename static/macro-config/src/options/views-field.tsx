import { VIEW_NAME_MAX_LENGTH, VIEWS_MAX, type NamedView } from '#contract/named-view';
import type { TableView } from '#contract/table-view';
import { Button } from '#ui/controls/button.tsx';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { TextField } from '#ui/controls/text-field.tsx';
import { Glyph } from '#ui/icons/glyph.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import './views-field.css';

/** The views that readers choose from above the table. An author makes one as a reader would: in the preview. */
export function ViewsField(props: {
  views: readonly NamedView[];
  /** How the preview shows the issues now; undefined without a preview. */
  shown: TableView | undefined;
  onChange: (views: NamedView[]) => void;
}) {
  const { views, shown, onChange } = props;
  const { t, format } = useI18n();
  return (
    <section className="views" aria-label={t('config.views.title')}>
      <h3 className="field__label">{t('config.views.title')}</h3>
      <p className="field__hint">{t('config.views.hint')}</p>
      {views.length > 0 && (
        <ol className="views__list">
          {views.map((named, at) => {
            const number = format.number(at + 1);
            return (
              <li key={at} className="views__item">
                <TextField
                  label={t('config.views.name', { number })}
                  value={named.name}
                  maxLength={VIEW_NAME_MAX_LENGTH}
                  onChange={(name) => {
                    onChange(views.with(at, { ...named, name }));
                  }}
                />
                {shown && (
                  <Button
                    appearance="link"
                    onClick={() => {
                      onChange(views.with(at, { ...named, view: shown }));
                    }}
                  >
                    {t('config.views.take')}
                  </Button>
                )}
                <IconButton
                  label={t('config.views.remove', { number })}
                  onClick={() => {
                    onChange(views.toSpliced(at, 1));
                  }}
                >
                  <Glyph name="remove" />
                </IconButton>
              </li>
            );
          })}
        </ol>
      )}
      {shown && views.length < VIEWS_MAX && (
        <div>
          <Button
            onClick={() => {
              onChange([...views, { name: '', view: shown }]);
            }}
          >
            {t('config.views.add')}
          </Button>
        </div>
      )}
      {!shown && <p className="field__hint">{t('config.rules.previewFirst')}</p>}
    </section>
  );
}
