import type { DisplayMode } from '#contract/display-mode';
import { useI18n } from '../../i18n/i18n-context';

/** What a reader looks at: the author's mode, the numbers of a chart, or the issues as a table. */
export type Shown = 'mode' | 'numbers' | 'table';

/** Buttons for what can be shown, of which one is pressed. */
export function ModeSwitch(props: {
  kind: DisplayMode['kind'];
  shown: Shown;
  onShow: (shown: Shown) => void;
}) {
  const { kind, shown, onShow } = props;
  const { t } = useI18n();
  const isChart = kind === 'bar' || kind === 'doughnut';
  const choices: Shown[] = isChart ? ['mode', 'numbers', 'table'] : ['mode', 'table'];
  const nameOf = (choice: Shown) =>
    choice === 'mode' ? t(`tools.mode.${kind}`) : t(`tools.mode.${choice}`);
  return (
    <div className="mode-switch" role="group" aria-label={t('tools.mode.label')}>
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          className="mode-switch__choice"
          aria-pressed={shown === choice}
          onClick={() => {
            onShow(choice);
          }}
        >
          {nameOf(choice)}
        </button>
      ))}
    </div>
  );
}
