import { useEffect, useRef } from 'react';
import type { ColumnChoice } from '#contract/columns';
import { useI18n } from '#ui/i18n/i18n-context';

/** The list box of the picker; the focus stays in the search field, so that several can be picked. */
export function ColumnPickerList(props: {
  id: string;
  isOpen: boolean;
  found: ColumnChoice[];
  active: number;
  optionId: (index: number) => string;
  onPick: (choice: ColumnChoice) => void;
}) {
  const { id, isOpen, found, active, optionId, onPick } = props;
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
      aria-label={t('config.addColumn')}
    >
      {found.map((choice, index) => (
        <li
          key={choice.fieldId}
          id={optionId(index)}
          role="option"
          aria-selected={index === active}
          className="picker__option"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(choice)}
        >
          <bdi>{choice.name}</bdi>
          {choice.custom && <span className="picker__kind">{t('config.customField')}</span>}
        </li>
      ))}
      {found.length === 0 && <li className="picker__none">{t('config.noColumnFound')}</li>}
    </ul>
  );
}
