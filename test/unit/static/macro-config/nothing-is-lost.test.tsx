import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { button, chosenColumns, configured, jqlField, openConfig } from '#support/ui/config-dialog';
import { failed } from '#support/ui/samples';

beforeEach(() => {
  localStorage.clear();
});

const OFFER = 'Restore your unsaved changes?';
const title = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' });
const shownAs = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Show as' });
const removeStatus = () => userEvent.click(button('Remove Status'));

async function enterAndClose() {
  await openConfig();
  await userEvent.type(await jqlField(), 'project = ROCKET');
  await removeStatus();
  await userEvent.selectOptions(shownAs(), 'cards');
}

test('what an author entered before the dialog ended is offered with its time and restored with its columns', async () => {
  await enterAndClose();

  await openConfig();
  expect((await jqlField()).value).toBe('');
  expect(screen.getByRole('status', { name: OFFER }).textContent).toMatch(
    /Your entries of \d{1,2}:\d{2}/,
  );
  await userEvent.click(button('Restore'));

  expect((await jqlField()).value).toBe('project = ROCKET');
  expect(chosenColumns()).not.toContain('Status');
  expect(shownAs().value).toBe('cards');
  expect(screen.queryByText(OFFER)).toBeNull();
});

test('a restored draft replaces what was entered since only until the author undoes it', async () => {
  await enterAndClose();
  await openConfig();
  await userEvent.type(await jqlField(), 'project = LAB');

  await userEvent.click(button('Restore'));
  expect((await jqlField()).value).toBe('project = ROCKET');
  await userEvent.click(button('Undo'));

  expect((await jqlField()).value).toBe('project = LAB');
});

test('a draft is not offered for another macro, to another account or on another site', async () => {
  await enterAndClose();

  for (const changed of [
    { localId: 'another' },
    { accountId: 'somebody-else' },
    { siteUrl: 'https://other.atlassian.net' },
  ]) {
    await openConfig(({ context }) => void Object.assign(context, changed));
    await jqlField();
    expect(screen.queryByText(OFFER)).toBeNull();
  }
});

test('a draft that was discarded, when it is offered or by Cancel, is not offered again', async () => {
  await enterAndClose();
  await userEvent.click(button('Cancel'));
  await userEvent.click(button('Discard changes'));
  await openConfig();
  await jqlField();
  expect(screen.queryByText(OFFER)).toBeNull();

  await enterAndClose();
  await openConfig();
  await jqlField();
  await userEvent.click(button('Discard them'));
  await openConfig();
  await jqlField();
  expect(screen.queryByText(OFFER)).toBeNull();
});

test('a saved draft is not offered again, and one that Confluence refused is', async () => {
  await openConfig();
  await userEvent.type(await jqlField(), 'project = ROCKET');
  await userEvent.click(button('Save'));
  await waitFor(() => expect(localStorage.length).toBeGreaterThan(0));
  await openConfig();
  await jqlField();
  expect(screen.queryByText(OFFER)).toBeNull();

  await openConfig(({ answers }) => {
    answers.signDefinition = failed('RATE_LIMITED');
  });
  await userEvent.type(await jqlField(), 'project = ROCKET');
  await userEvent.click(button('Save'));
  await openConfig();
  await jqlField();
  expect(screen.getByText(OFFER)).toBeTruthy();
});

test('what another program wrote in the place of a draft is not offered', async () => {
  await enterAndClose();
  const key = Object.keys(localStorage).find((each) => each.startsWith('jql-table.draft.')) ?? '';
  for (const text of ['{', 'null', '{"at":"now","draft":{}}', '{"at":"2026-01-01T00:00:00Z"}']) {
    localStorage.setItem(key, text);
    await openConfig();
    await jqlField();
    expect(screen.queryByText(OFFER)).toBeNull();
  }
});

test('Undo and Redo walk through texts and columns of the whole dialog', async () => {
  await openConfig();
  await jqlField();
  expect(button('Undo')).toHaveProperty('disabled', true);
  await userEvent.type(await jqlField(), 'project = ROCKET');
  await removeStatus();
  await userEvent.type(title(), 'Release');

  await userEvent.click(button('Undo'));
  expect(title().value).toBe('');
  await userEvent.click(button('Undo'));
  expect(chosenColumns()).toContain('Status');
  await userEvent.click(button('Undo'));
  expect((await jqlField()).value).toBe('');
  expect(button('Undo')).toHaveProperty('disabled', true);
  await userEvent.tripleClick(button('Redo'));

  expect((await jqlField()).value).toBe('project = ROCKET');
  expect(chosenColumns()).not.toContain('Status');
  expect(title().value).toBe('Release');
  expect(button('Redo')).toHaveProperty('disabled', true);
});

test('Ctrl+Z undoes the last step outside of text fields and leaves text fields alone', async () => {
  await openConfig(configured);
  await jqlField();
  await removeStatus();
  await userEvent.click(title());
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(chosenColumns()).not.toContain('Status');

  button('Cancel').focus();
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(chosenColumns()).toContain('Status');
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');

  expect(chosenColumns()).not.toContain('Status');
});
