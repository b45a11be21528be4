import { useId, useState, type KeyboardEvent } from 'react';
import type { ColumnChoice } from '#contract/columns';
import { Field } from '#ui/controls/field.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { ColumnPickerList } from './column-picker-list';
import './column-picker.css';

/** A longer list is not readable. The search narrows it. */
const SHOWN_MAX = 50;

/**
 * A search field with the matching columns below.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function ColumnPicker(props: {
  choices: ColumnChoice[];
  disabled: boolean;
  onPick: (choice: ColumnChoice) => void;
}) {
  const { t } = useI18n();
  const listId = useId();
  const picker = usePicker(props.choices, props.onPick);
  const { search, isOpen, active, found } = picker;
  const hasActive = isOpen && found[active] !== undefined;

  return (
    <div className="picker" onBlur={picker.close}>
      <Field
        label={t('config.addColumn')}
        hint={props.disabled ? t('config.addColumnLater') : undefined}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            role="combobox"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={hasActive ? optionId(listId, active) : undefined}
            autoComplete="off"
            spellCheck={false}
            disabled={props.disabled}
            placeholder={t('config.searchColumns')}
            value={search}
            onInput={(event) => picker.searchFor(event.currentTarget.value)}
            onClick={picker.open}
            onKeyDown={picker.onKeyDown}
          />
        )}
      </Field>
      <ColumnPickerList
        id={listId}
        isOpen={isOpen}
        found={found}
        active={active}
        optionId={(index) => optionId(listId, index)}
        onPick={picker.pick}
      />
    </div>
  );
}

const optionId = (listId: string, index: number) => `${listId}-${index}`;

function usePicker(choices: ColumnChoice[], onPick: (choice: ColumnChoice) => void) {
  const [search, setSearch] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = matching(choices, search);

  const searchFor = (text: string) => {
    setSearch(text);
    setActive(0);
    setIsOpen(true);
  };
  const pick = (choice: ColumnChoice | undefined) => {
    if (!choice) return;
    onPick(choice);
    setSearch('');
    setActive(0);
  };
  const actions: Partial<Record<string, () => void>> = {
    ArrowDown: () => {
      setIsOpen(true);
      setActive(isOpen ? Math.min(active + 1, found.length - 1) : active);
    },
    ArrowUp: () => setActive(Math.max(active - 1, 0)),
    // Also when it picks nothing: Enter here must not save the dialog.
    Enter: () => pick(isOpen ? found[active] : undefined),
    Escape: () => setIsOpen(false),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actions[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  const open = () => setIsOpen(true);
  const close = () => setIsOpen(false);
  return { search, isOpen, active, found, searchFor, pick, onKeyDown, open, close };
}

function matching(choices: ColumnChoice[], search: string): ColumnChoice[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return choices
    .filter(({ name, fieldId }) => {
      const text = `${name} ${fieldId}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .slice(0, SHOWN_MAX);
}
