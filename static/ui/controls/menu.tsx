import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Glyph } from '../icons/glyph';
import { Button } from './button';
import { IconButton } from './icon-button';
import './menu.css';
import { useUniqueId } from '../use-unique-id';

/** One action of a menu. */
export interface MenuItem {
  label: string;
  onSelect: () => void;
  isDangerous?: boolean;
}

/**
 * A button that opens a menu.
 * @param props.label the name of the menu, such as "Actions for Jira"
 * @param props.text what the button shows; three dots if absent
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export function Menu(props: { label: string; text?: string; items: MenuItem[] }) {
  const { label, text, items } = props;
  const id = useUniqueId();
  const button = useRef<HTMLButtonElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useClickOutside(root, isOpen, () => setIsOpen(false));

  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  const opener = {
    buttonRef: button,
    'aria-haspopup': 'menu',
    'aria-expanded': isOpen,
    'aria-controls': id,
    onClick: () => setIsOpen(!isOpen),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      setIsOpen(true);
    },
  } as const;
  return (
    <div className="menu" ref={root}>
      {text === undefined ? (
        <IconButton label={label} {...opener}>
          <Glyph name="more" />
        </IconButton>
      ) : (
        <Button appearance="subtle" {...opener}>
          {text}
        </Button>
      )}
      {isOpen && <MenuList id={id} label={label} items={items} onClose={close} />}
    </div>
  );
}

/** The items of a menu that is open; the first has the focus. */
export function MenuList(props: {
  id: string;
  label: string;
  items: MenuItem[];
  onClose: () => void;
}) {
  const { id, label, items, onClose } = props;
  const list = useRef<HTMLUListElement>(null);

  // At once: the next key must already meet the menu.
  useLayoutEffect(() => focusItem(list.current, 0), []);
  return (
    <ul
      ref={list}
      id={id}
      role="menu"
      aria-label={label}
      className="menu__list"
      onKeyDown={(event) => onMenuKey(event, list.current, onClose)}
    >
      {items.map((item) => (
        <li key={item.label} role="none">
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={item.isDangerous ? 'menu__item menu__item--dangerous' : 'menu__item'}
            onClick={() => {
              onClose();
              item.onSelect();
            }}
          >
            {item.label}
          </button>
        </li>
      ))}
    </ul>
  );
}

const itemsOf = (list: HTMLElement | null) => [
  ...(list?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
];

function focusItem(list: HTMLElement | null, index: number) {
  itemsOf(list).at(index)?.focus();
}

function onMenuKey(event: KeyboardEvent, list: HTMLElement | null, onClose: () => void) {
  const items = itemsOf(list);
  const current = items.findIndex((item) => item === document.activeElement);
  const targets: Partial<Record<string, number>> = {
    ArrowDown: (current + 1) % items.length,
    ArrowUp: current - 1,
    Home: 0,
    End: -1,
  };
  if (event.key === 'Escape' || event.key === 'Tab') {
    event.stopPropagation();
    onClose();
  }
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  focusItem(list, target);
}

function useClickOutside(
  root: { readonly current: HTMLElement | null },
  isOpen: boolean,
  onOutside: () => void,
) {
  useEffect(() => {
    if (!isOpen) return;
    const look = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) onOutside();
    };
    document.addEventListener('pointerdown', look);
    // A click outside the frame only takes the focus away.
    window.addEventListener('blur', onOutside);
    return () => {
      document.removeEventListener('pointerdown', look);
      window.removeEventListener('blur', onOutside);
    };
  }, [root, isOpen, onOutside]);
}
