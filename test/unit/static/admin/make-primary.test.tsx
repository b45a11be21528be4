import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { button, chooseAction, openAction, pressIn } from '#support/ui/admin-page';
import { anApplicationLink, LINK_ID, ok } from '#support/ui/samples';

const link = anApplicationLink();

describe('making a link primary', () => {
  test('making a link primary explains the effect and takes the mark from the other link', async () => {
    const bridge = await openAction(link, 'Make primary', ({ answers }) => {
      answers.makePrimary = ok([anApplicationLink({ primary: true })]);
    });
    const dialog = await screen.findByRole('dialog', {
      name: 'Make Rocket Jira the primary link?',
    });

    expect(within(dialog).getByRole('button', { name: 'Make primary' }).className).toContain(
      'primary',
    );
    await pressIn(dialog, 'Make primary');

    expect(await screen.findByText('Primary')).toBeTruthy();
    expect(bridge.invocationsOf('makePrimary')).toEqual([{ linkId: LINK_ID }]);
    await userEvent.click(button('Actions for Rocket Jira'));
    expect(screen.queryByRole('menuitem', { name: 'Make primary' })).toBeNull();
  });

  test('Cancel leaves the primary link unchanged', async () => {
    const bridge = await openAction(link, 'Make primary');
    await pressIn(await screen.findByRole('dialog'), 'Cancel');

    await chooseAction('Rocket Jira', 'Test connection');
    expect(bridge.invocationsOf('makePrimary')).toEqual([]);
  });
});
