import { useState } from 'react';
import type { Choice } from '#core/view/filter-values';
import { foldText } from '#core/view/fold-text';
import { moveFocus } from '#ui/controls/roving-keys';
import { useI18n } from '#ui/i18n/i18n-context';

/** More choices are looked for by their words. */
const SEARCHED_ABOVE = 8;

/** Values of a column with the number of their issues, of which a reader chooses some. */
export function ChoiceList(props: {
  choices: Choice[];
  chosen: readonly string[];
  onChange: (values: string[]) => void;
}) {
  const { choices, chosen, onChange } = props;
  const { t } = useI18n();
  const [search, setSearch] = useState('');
  const [current, setCurrent] = useState<string>();
  const wanted = foldText(search.trim());
  const found = choices.filter(({ text }) => foldText(text).includes(wanted));
  const reached = found.some(({ value }) => value === current) ? current : found[0]?.value;
  return (
    <div className="choice-list">
      {choices.length > SEARCHED_ABOVE && (
        <input
          type="search"
          className="input"
          aria-label={t('tools.filter.find')}
          placeholder={t('tools.filter.find')}
          value={search}
          onInput={(event) => {
            setSearch(event.currentTarget.value);
          }}
        />
      )}
      <div
        role="group"
        aria-label={t('tools.filter.values')}
        className="choice-list__items"
        onKeyDown={(event) => {
          setCurrent(moveFocus(event, 'input')?.dataset.value ?? current);
        }}
      >
        {found.map((choice) => (
          <ChoiceItem
            key={choice.value}
            choice={choice}
            isChosen={chosen.includes(choice.value)}
            isReached={choice.value === reached}
            onToggle={(isChosen) => {
              setCurrent(choice.value);
              const others = chosen.filter((value) => value !== choice.value);
              onChange(isChosen ? [...others, choice.value] : others);
            }}
          />
        ))}
      </div>
      {found.length === 0 && <p role="status">{t('tools.filter.notFound')}</p>}
    </div>
  );
}

function ChoiceItem(props: {
  choice: Choice;
  isChosen: boolean;
  isReached: boolean;
  onToggle: (isChosen: boolean) => void;
}) {
  const { choice, isChosen, isReached, onToggle } = props;
  const { t, format } = useI18n();
  const count = format.number(choice.count);
  return (
    <label className="choice-list__item">
      <input
        type="checkbox"
        data-value={choice.value}
        checked={isChosen}
        tabIndex={isReached ? 0 : -1}
        aria-label={t.plural('tools.filter.choice', choice.count, { text: choice.text, count })}
        onChange={(event) => {
          onToggle(event.currentTarget.checked);
        }}
      />
      <span className="choice-list__text" dir="auto">
        {choice.text}
      </span>
      <span className="choice-list__count">{count}</span>
    </label>
  );
}
