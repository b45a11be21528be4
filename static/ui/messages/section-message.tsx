import type { ReactNode } from 'react';
import { StatusIcon, type StatusIconKind } from '../icons/status-icon';
import './section-message.css';
import { useUniqueId } from '../use-unique-id';

/** A message in a colored box. `role` announces it to screen readers. */
export function SectionMessage(props: {
  tone: StatusIconKind;
  title: string;
  role?: 'alert' | 'status';
  children?: ReactNode;
}) {
  const titleId = useUniqueId();
  return (
    <section
      className={`section-message section-message--${props.tone}`}
      role={props.role}
      aria-labelledby={titleId}
    >
      <StatusIcon kind={props.tone} />
      <div className="section-message__text">
        <h2 id={titleId} className="section-message__title">
          <bdi>{props.title}</bdi>
        </h2>
        {props.children}
      </div>
    </section>
  );
}
