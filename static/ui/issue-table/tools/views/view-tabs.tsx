import type { NamedView } from '#contract/named-view';
import { useI18n } from '#ui/i18n/i18n-context';
import type { ViewState } from '../../view/use-table-view';
import './view-tabs.css';

/** The views that the author offers, above the table: the one that is shown is pressed. */
export function ViewTabs(props: { views: readonly NamedView[]; state: ViewState }) {
  const { views, state } = props;
  const { t } = useI18n();
  const all = { name: t('tools.views.all'), view: state.authors };
  return (
    <div className="view-tabs" role="group" aria-label={t('tools.views.label')}>
      {[all, ...views].map(({ name, view }, at) => (
        <button
          key={at}
          type="button"
          className="view-tabs__view"
          dir="auto"
          aria-pressed={state.shows(view)}
          onClick={() => {
            state.choose(view);
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
