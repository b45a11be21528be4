import type { ReactNode } from 'react';
import { Choice } from './choice';

/** A checkbox with its label. The caller keeps the value. */
export function Checkbox(props: {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: string | undefined;
  disabled?: boolean;
}) {
  const { label, checked, onChange, hint, disabled = false } = props;
  return (
    <Choice label={label} hint={hint}>
      {(control) => (
        <input
          type="checkbox"
          {...control}
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
    </Choice>
  );
}
