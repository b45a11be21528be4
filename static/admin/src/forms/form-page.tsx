import { useLayoutEffect, useRef, type FormEvent, type ReactNode } from 'react';
import '../page.css';
import './form.css';

/**
 * A form in the place of the list.
 * @param props.step a new one is a new page to a screen reader: the focus goes to the heading
 */
export function FormPage(props: {
  title: string;
  note?: string | undefined;
  step?: string;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  // At once: later it would interrupt typing.
  useLayoutEffect(() => heading.current?.focus(), [props.step]);
  return (
    <main className="page page--form" onSubmit={focusFirstWrong}>
      <h1 ref={heading} tabIndex={-1} className="page__title">
        <bdi>{props.title}</bdi>
      </h1>
      {props.note !== undefined && <p className="page__step">{props.note}</p>}
      {props.children}
    </main>
  );
}

/** What is wrong in a form that was not sent may be out of sight. */
function focusFirstWrong({ currentTarget }: FormEvent<HTMLElement>): void {
  // The form marks its fields first.
  setTimeout(() => {
    currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
}
