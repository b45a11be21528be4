import { fireEvent, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { Select } from '#ui/controls/select.tsx';
import { TextArea } from '#ui/controls/text-area.tsx';
import { TextField } from '#ui/controls/text-field.tsx';

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  error?: string;
  required?: boolean;
  placeholder?: string;
}

const OPTIONS = ['old', 'new'].map((value) => ({ value, label: value }));

const FIELDS: [name: string, Component: (props: FieldProps) => ReturnType<typeof TextField>][] = [
  ['text field', TextField],
  ['text area', TextArea],
  ['select', (props) => <Select {...props} options={OPTIONS} />],
];

const ignore = () => undefined;

/** The texts that a screen reader adds to the name of the field. */
const descriptions = (field: HTMLElement) =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent);

test.each(FIELDS)('a %s shows its value and reports another one', async (_name, Component) => {
  const values: string[] = [];
  render(<Component label="Name" value="old" onChange={(value) => values.push(value)} />);
  const field = screen.getByLabelText('Name');
  expect(field).toHaveProperty('value', 'old');

  if (field instanceof HTMLSelectElement) await userEvent.selectOptions(field, 'new');
  else fireEvent.input(field, { target: { value: 'new' } });

  expect(values).toEqual(['new']);
});

test.each(FIELDS)('a %s is optional, valid and not described by itself', (_name, Component) => {
  const { container } = render(<Component label="Name" value="old" onChange={ignore} />);
  const field = screen.getByLabelText('Name');

  expect(field).toHaveProperty('required', false);
  expect(field.getAttribute('aria-invalid')).toBe('false');
  expect(descriptions(field)).toEqual([]);
  expect(container.querySelector('p, .field__label--required')).toBeNull();
});

test.each(FIELDS)('a required %s is marked and refused by the browser', (_name, Component) => {
  render(<Component label="Name" value="" onChange={ignore} required />);

  expect(screen.getByLabelText('Name')).toHaveProperty('required', true);
  expect(document.querySelector('.field__label--required')?.textContent).toBe('Name');
});

test.each(FIELDS)('a %s is described by its error and then its hint', (_name, Component) => {
  render(
    <Component label="Name" value="" onChange={ignore} hint="As in Jira." error="It is taken." />,
  );
  const field = screen.getByLabelText('Name');

  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(descriptions(field)).toEqual(['It is taken.', 'As in Jira.']);
});

test.each(FIELDS)('an empty %s shows its placeholder', (_name, Component) => {
  const { container } = render(
    <Component label="Name" value="" onChange={ignore} placeholder="Choose one" />,
  );

  expect(container.innerHTML).toContain('Choose one');
});

test('a text area is three lines high unless it says otherwise', () => {
  render(<TextArea label="Query" value="" onChange={ignore} />);

  expect(screen.getByLabelText('Query')).toHaveProperty('rows', 3);
});
