import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import './button.css';

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
  /** Its accessible name, and its tooltip. */
  label: string;
  children: ReactNode;
  buttonRef?: Ref<HTMLButtonElement>;
};

/** A button that shows only an icon. `label` is its name and its tooltip. */
export function IconButton({ label, children, buttonRef, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      ref={buttonRef}
      aria-label={label}
      className="button button--subtle button--icon"
    >
      {children}
    </button>
  );
}
