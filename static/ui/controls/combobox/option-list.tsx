import { useEffect, useRef } from 'react';
import type { ComboboxOption } from './combobox-option';

/** The list box of a combobox; the focus stays in the search field, so that several can be picked. */
export function OptionList(props: {
  id: string;
  label: string;
  options: ComboboxOption[];
  active: number;
  optionId: (index: number) => string;
  onPick: (option: ComboboxOption) => void;
}) {
  const { id, label, options, active, optionId, onPick } = props;
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <ul ref={list} id={id} role="listbox" className="combobox__list" aria-label={label}>
      {options.map((option, index) => (
        <li
          key={option.key}
          id={optionId(index)}
          role="option"
          aria-selected={index === active}
          className="combobox__option"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(option)}
        >
          <bdi>{option.label}</bdi>
          {option.detail !== undefined && (
            <>
              {' '}
              <bdi className="combobox__detail">{option.detail}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
