import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Spinner } from '../display/spinner';
import './button.css';

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
  appearance?: 'default' | 'primary' | 'danger' | 'subtle' | 'link';
  /** Work is running. The button shows a spinner and ignores clicks, but keeps the focus. */
  busy?: boolean;
  children: ReactNode;
  buttonRef?: Ref<HTMLButtonElement>;
};

/** A button with a label. It submits a form only if its `type` says so. */
export function Button(props: ButtonProps) {
  const { appearance = 'default', busy = false, children, onClick, buttonRef, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      ref={buttonRef}
      className={`button button--${appearance}`}
      aria-busy={busy}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy && <Spinner />}
      <span className="button__label">{children}</span>
    </button>
  );
}
