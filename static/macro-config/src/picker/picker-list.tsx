import { useEffect, useRef } from 'react';
import { useI18n } from '#ui/i18n/i18n-context';
import type { PickerOption } from './picker-option';

/** The list box of a picker; the focus stays in the search field, so that several can be picked. */
export function PickerList(props: {
  id: string;
  label: string;
  isOpen: boolean;
  options: PickerOption[];
  active: number;
  optionId: (index: number) => string;
  onPick: (option: PickerOption) => void;
}) {
  const { id, label, isOpen, options, active, optionId, onPick } = props;
  const { t } = useI18n();
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    if (isOpen) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active, isOpen]);

  return (
    <ul
      ref={list}
      id={id}
      role="listbox"
      className="picker__list"
      hidden={!isOpen}
      aria-label={label}
    >
      {options.map((option, index) => (
        <li
          key={option.key}
          id={optionId(index)}
          role="option"
          aria-selected={index === active}
          className="picker__option"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(option)}
        >
          <bdi>{option.label}</bdi>
          {option.detail !== undefined && <span className="picker__kind">{option.detail}</span>}
        </li>
      ))}
      {options.length === 0 && <li className="picker__none">{t('config.noColumnFound')}</li>}
    </ul>
  );
}
