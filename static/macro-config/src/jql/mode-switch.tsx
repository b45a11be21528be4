import type { NotBasicReason } from '#core/jql/basic/jql-to-basic';
import { useI18n } from '#ui/i18n/i18n-context';
import { useUniqueId } from '#ui/use-unique-id';
import type { QueryMode } from './preferred-mode';
import './mode-switch.css';

const MODES: QueryMode[] = ['basic', 'jql'];

/** Chooses how the query is written, and says why not. */
export function ModeSwitch(props: {
  mode: QueryMode;
  /** Why the query cannot be shown as conditions. */
  reason: NotBasicReason | undefined;
  onChange: (mode: QueryMode) => void;
}) {
  const { mode, reason, onChange } = props;
  const { t } = useI18n();
  const name = useUniqueId();
  return (
    <>
      <fieldset className="modes">
        <legend className="field__label">{t('config.basic.mode')}</legend>
        {MODES.map((each) => (
          <label key={each} className="modes__mode">
            <input
              type="radio"
              name={name}
              checked={mode === each}
              onChange={() => onChange(each)}
            />
            {t(`config.basic.modes.${each}`)}
          </label>
        ))}
      </fieldset>
      <p className="jql__note" role="status">
        {reason && t(`config.basic.reasons.${reason}`)}
      </p>
    </>
  );
}
