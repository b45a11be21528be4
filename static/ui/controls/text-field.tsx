import type { HTMLInputAutoCompleteAttribute } from 'react';
import { Field } from './field';

/** One line of text. */
export function TextField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  type?: 'text' | 'url' | 'password' | 'number';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  placeholder?: string;
  maxLength?: number;
}) {
  const { label, value, onChange, hint, error, required = false, ...rest } = props;
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {(control) => (
        <input
          className="input"
          spellCheck={false}
          {...rest}
          {...control}
          required={required}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
