import { Field } from './field';

/** Several lines of text. */
export function TextArea(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  rows?: number;
  maxLength?: number;
  placeholder?: string;
}) {
  const { label, value, onChange, hint, error, required = false, rows = 3, ...rest } = props;
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {(control) => (
        <textarea
          className="input input--code"
          spellCheck={false}
          {...rest}
          {...control}
          rows={rows}
          required={required}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
