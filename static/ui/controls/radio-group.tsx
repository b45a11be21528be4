import { Choice } from './choice';
import './field.css';
import { useUniqueId } from '../use-unique-id';

/** One option of a radio group. */
export interface RadioOption<T extends string> {
  value: T;
  label: string;
  hint?: string | undefined;
}

/** A few options of which one is chosen, each with room for a sentence. */
export function RadioGroup<T extends string>(props: {
  label: string;
  value: T;
  options: RadioOption<T>[];
  onChange: (value: T) => void;
}) {
  const { label, value, options, onChange } = props;
  const name = useUniqueId();
  return (
    <fieldset className="choices">
      <legend className="field__label">{label}</legend>
      {options.map((option) => (
        <Choice key={option.value} hint={option.hint} label={option.label}>
          {(control) => (
            <input
              type="radio"
              name={name}
              {...control}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
          )}
        </Choice>
      ))}
    </fieldset>
  );
}
