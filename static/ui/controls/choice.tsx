import type { ReactNode } from 'react';
import './choice.css';
import { useUniqueId } from '../use-unique-id';

/** A radio button or a checkbox with its label. The hint describes the control and is not part of its name. */
export function Choice(props: {
  label: ReactNode;
  hint: string | undefined;
  children: (control: { id: string; 'aria-describedby': string | undefined }) => ReactNode;
}) {
  const id = useUniqueId();
  const hintId = props.hint === undefined ? undefined : `${id}-hint`;
  return (
    <div className="choice">
      {props.children({ id, 'aria-describedby': hintId })}
      <label htmlFor={id}>{props.label}</label>
      {hintId !== undefined && (
        <p id={hintId} className="field__hint choice__hint">
          {props.hint}
        </p>
      )}
    </div>
  );
}
