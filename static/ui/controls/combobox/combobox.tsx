import { useId, type KeyboardEvent } from 'react';
import { Field } from '../field';
import type { ComboboxOption } from './combobox-option';
import { OptionList } from './option-list';
import './combobox.css';

/**
 * A search field with the matching options below. Whoever shows it decides what is found, and what the keys do.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function Combobox(props: {
  label: string;
  hint?: string | undefined;
  placeholder?: string | undefined;
  title?: string | undefined;
  disabled?: boolean;
  value: string;
  isOpen: boolean;
  options: ComboboxOption[];
  /** The index of the option that Enter picks. */
  active: number;
  /** What is said if nothing is found. */
  nothing: string;
  onInput: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onPick: (option: ComboboxOption) => void;
  onClick?: () => void;
  onLeave: () => void;
}) {
  const { label, hint, value, isOpen, options, active, nothing, onPick } = props;
  const listId = useId();
  const optionId = (index: number) => `${listId}-${index}`;
  const hasOptions = isOpen && options.length > 0;
  const hasActive = hasOptions && options[active] !== undefined;
  return (
    <div className="combobox" onBlur={props.onLeave}>
      <Field label={label} hint={hint}>
        {(control) => (
          <input
            {...control}
            className="input"
            role="combobox"
            aria-expanded={hasOptions}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={hasActive ? optionId(active) : undefined}
            autoComplete="off"
            spellCheck={false}
            disabled={props.disabled}
            placeholder={props.placeholder}
            title={props.title}
            value={value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
            onClick={props.onClick}
            onKeyDown={props.onKeyDown}
          />
        )}
      </Field>
      {hasOptions && <OptionList id={listId} {...{ label, options, active, optionId, onPick }} />}
      {/* A list box may hold options only, so this stands in its place. */}
      <div role="status">
        {isOpen && !hasOptions && <p className="combobox__list combobox__nothing">{nothing}</p>}
      </div>
    </div>
  );
}
