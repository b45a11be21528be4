import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import './dialog.css';
import { useUniqueId } from '../use-unique-id';

const FOCUSABLE = 'button, [href], input, select, textarea, [tabindex]:not([tabindex="-1"])';

/**
 * A question that the person must answer first. The focus goes to the first control, stays inside, and
 * goes back to where it was. The page below grows to the dialog's height, because the frame is only
 * as high as its content.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/
 */
export function Dialog(props: { title: string; onClose: () => void; children: ReactNode }) {
  const { title, onClose, children } = props;
  const titleId = useUniqueId();
  const dialog = useRef<HTMLDivElement>(null);
  useModalFocus(dialog);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Tab') keepFocusInside(event, dialog.current);
  };
  return createPortal(
    <div className="dialog-blanket">
      <div
        ref={dialog}
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        className="dialog"
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <h2 id={titleId} className="dialog__title">
          <bdi>{title}</bdi>
        </h2>
        {children}
      </div>
    </div>,
    document.body,
  );
}

function useModalFocus(dialog: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    const before = document.activeElement;
    (focusables(dialog.current).at(0) ?? dialog.current)?.focus();
    document.body.classList.add('has-dialog');
    return () => {
      document.body.classList.remove('has-dialog');
      if (before instanceof HTMLElement) before.focus();
    };
  }, [dialog]);
}

const focusables = (root: HTMLElement | null) =>
  [...(root?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].filter(
    (element) => !element.hasAttribute('disabled'),
  );

function keepFocusInside(event: KeyboardEvent, root: HTMLElement | null) {
  const inside = focusables(root);
  const [first, last] = [inside.at(0), inside.at(-1)];
  const leaving = event.shiftKey ? first : last;
  if (document.activeElement !== leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
