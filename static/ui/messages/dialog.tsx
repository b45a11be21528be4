import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import './dialog.css';
import { useUniqueId } from '../use-unique-id';

const FOCUSABLE = 'button, [href], input, select, textarea, [tabindex]:not([tabindex="-1"])';

/**
 * A question that the person must answer first. It opens beside what opened it, because a frame is as high as its
 * content and its top may be out of sight. The focus goes to the heading, so that nobody answers unread, stays inside,
 * and goes back to where it was. The page below grows to the dialog's height.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/
 */
export function Dialog(props: {
  title: string;
  /** For what comes in long lines. */
  isWide?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, isWide = false, onClose, children } = props;
  const titleId = useUniqueId();
  const dialog = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const above = useRef<HTMLSpanElement>(null);
  useModalFocus({ dialog, heading, above });

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
        className={isWide ? 'dialog dialog--wide' : 'dialog'}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <span ref={above} className="dialog__above" aria-hidden="true" />
        <h2 id={titleId} ref={heading} className="dialog__title" tabIndex={-1}>
          <bdi>{title}</bdi>
        </h2>
        {children}
      </div>
    </div>,
    document.body,
  );
}

/** @param parts.above room that must be in sight above the heading */
function useModalFocus(
  parts: Record<'dialog' | 'heading' | 'above', RefObject<HTMLElement | null>>,
) {
  const { dialog, heading, above } = parts;
  useLayoutEffect(() => {
    const before = document.activeElement;
    document.body.classList.add('has-dialog');
    const leave = dialog.current && before && keepBeside(dialog.current, before);
    heading.current?.focus();
    above.current?.scrollIntoView({ block: 'nearest' });
    return () => {
      document.body.classList.remove('has-dialog');
      leave?.();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [dialog, heading, above]);
}

const MARGIN_PX = 16;

/**
 * Moves the dialog to the height of what opened it, as far as the frame has room for it below, and again when its content
 * grows. @returns ends it
 */
function keepBeside(dialog: HTMLElement, opener: Element): () => void {
  const wanted = opener.getBoundingClientRect().top - MARGIN_PX;
  const place = () => {
    const room = (dialog.parentElement?.clientHeight ?? 0) - dialog.offsetHeight - MARGIN_PX;
    dialog.style.marginTop = `${Math.max(Math.min(wanted, room), MARGIN_PX)}px`;
  };
  place();
  const sizes = new ResizeObserver(place);
  sizes.observe(dialog);
  return () => sizes.disconnect();
}

const focusables = (root: HTMLElement | null) =>
  [...(root?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].filter(
    (element) => !element.hasAttribute('disabled'),
  );

function keepFocusInside(event: KeyboardEvent, root: HTMLElement | null) {
  const inside = focusables(root);
  const [first, last] = [inside.at(0), inside.at(-1)];
  const leaving = event.shiftKey ? first : last;
  const isBeforeFirst = event.shiftKey && !inside.some((each) => each === document.activeElement);
  if (document.activeElement !== leaving && !isBeforeFirst) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
