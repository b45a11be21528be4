import { Field } from './field';

/** The browser's own select, because keyboards, screen readers and phones know it best. */
export function Select(props: {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
  /** Shown while nothing is chosen. */
  placeholder?: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean;
}) {
  const { label, value, options, onChange, placeholder, hint, error, required = false } = props;
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {(control) => (
        <select
          className="input input--select"
          {...control}
          required={required}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {placeholder !== undefined && (
            <option value="" disabled>
              {placeholder}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
