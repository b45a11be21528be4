import { useState, type KeyboardEvent } from 'react';
import { Combobox } from '#ui/controls/combobox/combobox.tsx';
import type { ComboboxOption } from '#ui/controls/combobox/combobox-option';

/** A search field that opens with all options, of which several can be picked one after the other. */
export function Picker(props: {
  label: string;
  hint?: string | undefined;
  placeholder?: string | undefined;
  disabled?: boolean;
  search: string;
  options: ComboboxOption[];
  /** What is said if nothing is found. */
  nothing: string;
  onSearch: (search: string) => void;
  onPick: (option: ComboboxOption) => void;
  /** Otherwise it stays open for the next. */
  closesOnPick?: boolean;
  /** Backspace in the empty field. */
  onRemoveLast?: () => void;
}) {
  const { label, hint, placeholder, disabled = false, search, options, nothing } = props;
  const { isOpen, active, actions } = usePicker(props);
  return (
    <Combobox
      {...{ label, hint, placeholder, disabled, options, nothing, isOpen, active }}
      value={search}
      onInput={actions.searchFor}
      onClick={actions.open}
      onKeyDown={actions.onKeyDown}
      onPick={actions.pick}
      onLeave={actions.close}
    />
  );
}

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
  const pick = (option: ComboboxOption | undefined) => {
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
