import { useEffect, useRef, type ReactNode } from 'react';

interface MenuProps {
  /** Accessible name of the button. */
  label: string;
  button: ReactNode;
  children: ReactNode;
}

/** A button that opens a small list. Escape, a choice and a click elsewhere close it. */
export function Menu({ label, button, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const menu = details.current;
      if (!menu?.open || !(event.target instanceof Element)) return;
      const isChoice = event.target.closest('.menu-item') !== null;
      if (isChoice || !menu.contains(event.target)) menu.open = false;
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.current?.open) return;
      details.current.open = false;
      details.current.querySelector('summary')?.focus();
    };
    document.addEventListener('click', close);
    document.addEventListener('keydown', onEscape);
    return () => {
      document.removeEventListener('click', close);
      document.removeEventListener('keydown', onEscape);
    };
  }, []);
  return (
    <details className="menu" ref={details}>
      <summary aria-label={label}>{button}</summary>
      <div className="menu-list">{children}</div>
    </details>
  );
}
