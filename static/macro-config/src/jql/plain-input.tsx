import type { ReactNode, RefObject } from 'react';
import type { Field } from '#ui/controls/field.tsx';

type Control = Parameters<Parameters<typeof Field>[0]['children']>[0];

/** The query in a text area that grows with it. */
export function PlainInput(props: {
  control: Control;
  area: RefObject<HTMLTextAreaElement>;
  value: string;
  onChange: (value: string) => void;
  onPreview: () => void;
}): ReactNode {
  const { control, area, value, onChange, onPreview } = props;
  return (
    <textarea
      {...control}
      ref={area}
      className="input input--code"
      dir="ltr"
      required
      rows={linesFor(value)}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      value={value}
      onInput={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          onPreview();
        }
      }}
    />
  );
}

const LINES_MIN = 3;
const LINES_MAX = 12;
/** Long lines wrap at about this many characters. */
const CHARACTERS_PER_LINE = 42;

function linesFor(jql: string): number {
  const lines = jql
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_PER_LINE)), 0);
  return Math.min(LINES_MAX, Math.max(LINES_MIN, lines));
}
