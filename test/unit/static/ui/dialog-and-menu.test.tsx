import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { Menu } from '#ui/controls/menu.tsx';
import { Dialog } from '#ui/messages/dialog.tsx';
import { SizesNeverChange } from '#support/ui/open-resource';

beforeAll(() => {
  globalThis.ResizeObserver = SizesNeverChange;
  // jsdom has no layout, and therefore not this method.
  Element.prototype.scrollIntoView = () => undefined;
});

const press = (key: string, more = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

const focused = () => document.activeElement?.textContent;

function openMenu() {
  const chosen: string[] = [];
  const items = ['Edit', 'Test', 'Delete'].map((label) => ({
    label,
    isDangerous: label === 'Delete',
    onSelect: () => chosen.push(label),
  }));
  render(<Menu label="Actions for Jira" items={items} />);
  const button = screen.getByRole('button', { name: 'Actions for Jira' });
  fireEvent.click(button);
  return { button, chosen };
}

test('the button of a menu says whether it is open, and its tooltip is its name', () => {
  const { button } = openMenu();

  expect(button.title).toBe('Actions for Jira');
  expect(button.getAttribute('aria-expanded')).toBe('true');
  fireEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByRole('menu')).toBeNull();
});

test.each([
  [['ArrowDown'], 'Test'],
  [['ArrowDown', 'ArrowDown', 'ArrowDown'], 'Edit'],
  [['ArrowUp'], 'Delete'],
  [['End'], 'Delete'],
  [['End', 'Home'], 'Edit'],
  [['ArrowDown', 'x'], 'Test'],
])('in an open menu the keys %j lead to %s', (keys, label) => {
  openMenu();
  expect(focused()).toBe('Edit');

  for (const key of keys) press(key);

  expect(focused()).toBe(label);
});

test.each(['Escape', 'Tab'])('%s closes a menu and gives the focus back to its button', (key) => {
  const { button } = openMenu();

  press(key);

  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button);
});

test('an item of a menu closes it and does its work once', () => {
  const { chosen } = openMenu();

  fireEvent.click(screen.getByRole('menuitem', { name: 'Delete' }));

  expect(chosen).toEqual(['Delete']);
  expect(screen.queryByRole('menu')).toBeNull();
});

test.each([
  [
    'elsewhere in the frame',
    () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })),
  ],
  ['beside the frame', () => fireEvent.blur(window)],
])('an open menu closes when the person presses %s', async (_where, press) => {
  openMenu();

  // The menu listens once it is painted.
  await waitFor(() => {
    press();
    expect(screen.queryByRole('menu')).toBeNull();
  });
});

function openDialog() {
  const closed: string[] = [];
  const before = render(<button type="button">Before</button>);
  before.getByText('Before').focus();
  const dialog = render(
    <Dialog title="Delete Jira?" onClose={() => closed.push('closed')}>
      <button type="button" disabled>
        Not yet
      </button>
      <button type="button">Cancel</button>
      <button type="button">Delete</button>
    </Dialog>,
  );
  return { closed, dialog };
}

test('a dialog is named by its title and takes the focus to it', () => {
  openDialog();

  expect(screen.getByRole('dialog', { name: 'Delete Jira?' }).getAttribute('aria-modal')).toBe(
    'true',
  );
  expect(focused()).toBe('Delete Jira?');
});

test('Tab stays within a dialog, in both directions', () => {
  openDialog();

  press('Tab', { shiftKey: true });
  expect(focused()).toBe('Delete');
  press('Tab');
  expect(focused()).toBe('Cancel');
});

test('Escape closes a dialog, other keys do not', () => {
  const { closed } = openDialog();

  press('Enter');
  press('Escape');

  expect(closed).toEqual(['closed']);
});

test('a dialog that goes gives the focus back, and the page its height', () => {
  const { dialog } = openDialog();
  expect(document.body.className).toBe('has-dialog');

  dialog.unmount();

  expect(focused()).toBe('Before');
  expect(document.body.className).toBe('');
});
