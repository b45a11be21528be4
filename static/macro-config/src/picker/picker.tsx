import { useId, useState, type KeyboardEvent } from 'react';
import { Field } from '#ui/controls/field.tsx';
import { PickerList } from './picker-list';
import type { PickerOption } from './picker-option';
import './picker.css';

/**
 * A search field with the matching options below.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function Picker(props: {
  label: string;
  hint?: string | undefined;
  placeholder?: string | undefined;
  disabled?: boolean;
  search: string;
  options: PickerOption[];
  onSearch: (search: string) => void;
  onPick: (option: PickerOption) => void;
  /** Otherwise it stays open for the next. */
  closesOnPick?: boolean;
  /** Backspace in the empty field. */
  onRemoveLast?: () => void;
}) {
  const { label, hint, placeholder, disabled = false, search, options } = props;
  const listId = useId();
  const { isOpen, active, actions } = usePicker(props);
  const hasActive = isOpen && options[active] !== undefined;

  return (
    <div className="picker" onBlur={actions.close}>
      <Field label={label} hint={hint}>
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
            disabled={disabled}
            placeholder={placeholder}
            value={search}
            onInput={(event) => actions.searchFor(event.currentTarget.value)}
            onClick={actions.open}
            onKeyDown={actions.onKeyDown}
          />
        )}
      </Field>
      <PickerList
        id={listId}
        label={label}
        isOpen={isOpen}
        options={options}
        active={active}
        optionId={(index) => optionId(listId, index)}
        onPick={actions.pick}
      />
    </div>
  );
}

const optionId = (listId: string, index: number) => `${listId}-${index}`;

function usePicker(props: Parameters<typeof Picker>[0]) {
  const { search, options, onSearch, onPick, closesOnPick, onRemoveLast } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);

  const searchFor = (text: string) => {
    onSearch(text);
    setActive(0);
    setIsOpen(true);
  };
  const open = () => {
    setIsOpen(true);
    if (!isOpen) onSearch(search);
  };
  const pick = (option: PickerOption | undefined) => {
    if (!option) return;
    onPick(option);
    onSearch('');
    setActive(0);
    if (closesOnPick) setIsOpen(false);
  };
  const close = () => setIsOpen(false);
  const keys: Partial<Record<string, () => void>> = {
    ArrowDown: () => {
      open();
      setActive(isOpen ? Math.min(active + 1, options.length - 1) : active);
    },
    ArrowUp: () => setActive(Math.max(active - 1, 0)),
    // Also when it picks nothing: Enter here must not save the dialog.
    Enter: () => pick(isOpen ? options[active] : undefined),
    // A second one is for the dialog.
    ...(isOpen && { Escape: close }),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && search === '') onRemoveLast?.();
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return { isOpen, active, actions: { searchFor, open, close, pick, onKeyDown } };
}
