import { fireEvent, render, screen } from '@testing-library/preact';
import { Button } from '#ui/controls/button.tsx';
import { Checkbox } from '#ui/controls/checkbox.tsx';
import { RadioGroup } from '#ui/controls/radio-group.tsx';
import { Select } from '#ui/controls/select.tsx';
import { avatarOf } from '#ui/display/avatar';

const ignore = () => undefined;

/** The text that describes a control to screen readers. */
function descriptionOf(control: HTMLElement): string | null {
  const id = control.getAttribute('aria-describedby');
  if (id === null) return null;
  return document.getElementById(id)?.textContent ?? 'points nowhere';
}

test('a button calls its handler once per click', () => {
  const clicks: string[] = [];
  render(<Button onClick={() => clicks.push('click')}>Save</Button>);

  fireEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(clicks).toEqual(['click']);
  expect(screen.getByRole('button').getAttribute('aria-busy')).toBe('false');
});

test('a busy button says so, keeps its name and ignores clicks', () => {
  const clicks: string[] = [];
  render(
    <Button busy onClick={() => clicks.push('click')}>
      Save
    </Button>,
  );

  const button = screen.getByRole('button', { name: 'Save' });
  fireEvent.click(button);

  expect(clicks).toEqual([]);
  expect(button.getAttribute('aria-busy')).toBe('true');
  expect(button).toHaveProperty('disabled', false);
});

test('a busy submit button does not submit its form', () => {
  const submits: string[] = [];
  render(
    <form onSubmit={() => submits.push('submit')}>
      <Button type="submit" busy>
        Save
      </Button>
    </form>,
  );

  fireEvent.click(screen.getByRole('button'));

  expect(submits).toEqual([]);
});

test.each([true, false])('a checkbox shows that its value is %s', (checked) => {
  render(<Checkbox label="Page" checked={checked} onChange={ignore} />);

  expect(screen.getByRole('checkbox', { name: 'Page' })).toHaveProperty('checked', checked);
});

test('a checkbox reports the new value', () => {
  const values: boolean[] = [];
  render(<Checkbox label="Page" checked={false} onChange={(value) => values.push(value)} />);

  fireEvent.click(screen.getByRole('checkbox'));

  expect(values).toEqual([true]);
});

test('a choice with a hint is described by it, and not named by it', () => {
  render(<Checkbox label="Page" hint="You cannot edit it." checked={false} onChange={ignore} />);

  expect(descriptionOf(screen.getByRole('checkbox', { name: 'Page' }))).toBe('You cannot edit it.');
});

test('a choice without a hint has no description and no empty paragraph', () => {
  const { container } = render(<Checkbox label="Page" checked={false} onChange={ignore} />);

  expect(descriptionOf(screen.getByRole('checkbox'))).toBeNull();
  expect(container.querySelector('p')).toBeNull();
});

test('a radio group shows its value, and describes only the options that have a hint', () => {
  const options = [
    { value: 'own', label: 'Own', hint: 'Each reader approves access.' },
    { value: 'shared', label: 'Shared' },
  ];
  render(<RadioGroup label="Permissions" value="shared" options={options} onChange={ignore} />);

  const own = screen.getByRole('radio', { name: 'Own' });
  const shared = screen.getByRole('radio', { name: 'Shared' });
  expect(own).toHaveProperty('checked', false);
  expect(shared).toHaveProperty('checked', true);
  expect(descriptionOf(own)).toBe('Each reader approves access.');
  expect(descriptionOf(shared)).toBeNull();
});

const OPTIONS = [{ value: 'READ', label: 'Read' }];

test('a select is optional unless it says otherwise', () => {
  render(<Select label="Scope" value="READ" options={OPTIONS} onChange={ignore} />);

  expect(screen.getByRole('combobox', { name: 'Scope' })).toHaveProperty('required', false);
  expect(document.querySelector('.field__label--required')).toBeNull();
});

test('a required select is marked as required', () => {
  render(<Select label="Scope" value="READ" options={OPTIONS} onChange={ignore} required />);

  expect(screen.getByRole('combobox', { name: 'Scope' })).toHaveProperty('required', true);
  expect(document.querySelector('.field__label--required')?.textContent).toBe('Scope');
});

test.each([
  ['Rita', 'R'],
  ['Ada Lovelace', 'AL'],
  ['Jean Luc  Picard ', 'JP'],
  ['👩‍🚀 Ride', '👩‍🚀R'],
  ['', ''],
])('the avatar of "%s" shows the initials "%s"', (name, initials) => {
  expect(avatarOf(name)['data-initials']).toBe(initials);
});

test('the name alone decides the color of an avatar, and names use all six colors', () => {
  const classOf = (name: string) => avatarOf(name).className;
  const names = Array.from({ length: 60 }, (_, index) => `Person ${index}`);

  expect(new Set(names.map(classOf)).size).toBe(6);
  expect(classOf('Ada Lovelace')).toBe(classOf('Ada Lovelace'));
});
