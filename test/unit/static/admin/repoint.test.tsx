import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { button, choose, chooseAction, openAdmin, press } from '#support/ui/admin-page';
import type { FakeBridge } from '#support/ui/fake-bridge';
import { OTHER_ID, aPageUse, anApplicationLink, failed, LINK_ID, ok } from '#support/ui/samples';

const pages = [
  aPageUse({ macros: 2 }),
  aPageUse({ pageId: '2', title: 'خارطة الطريق' }),
  aPageUse({ pageId: '3', title: 'Locked', editable: false }),
];
const outcome = (repointId: string, pageIds: string[], failures: unknown[] = []) =>
  ok({ repointId, moved: pageIds.map((pageId) => ({ pageId, macros: 1 })), failed: failures });

async function openRepoint(prepare: (bridge: FakeBridge) => void = () => undefined) {
  const bridge = await openAdmin((opened) => {
    opened.answers.listLinks = ok([
      anApplicationLink(),
      anApplicationLink({ id: OTHER_ID, name: 'New Jira' }),
    ]);
    opened.answers.listLinkUses = ok({ pages });
    prepare(opened);
  });
  await chooseAction('Rocket Jira', 'Move macros to another link');
  return bridge;
}

test('the dialog for moving macros previews the pages, moves them, and explains what stayed', async () => {
  const bridge = await openRepoint(({ answers }) => {
    answers.repointMacros = outcome('r1', ['1'], [{ pageId: '2', reason: 'conflict' }]);
  });
  expect(await screen.findByRole('checkbox', { name: /^Locked/ })).toHaveProperty('disabled', true);
  await choose('Move the macros to', 'New Jira');
  await press('Preview');
  expect(
    await screen.findByText('3 macros on 2 pages will move from Rocket Jira to New Jira.'),
  ).toBeTruthy();
  expect(bridge.invocationsOf('repointMacros')).toEqual([]);

  await press('Move macros');

  expect(await screen.findByText('1 macro on 1 page now uses New Jira')).toBeTruthy();
  expect(screen.getByText(/someone changed it in the meantime/)).toBeTruthy();
  expect(bridge.invocationsOf('repointMacros')).toEqual([
    { linkId: LINK_ID, toLinkId: OTHER_ID, pageIds: ['1', '2'] },
  ]);
});

test('the dialog for moving macros selects all editable pages, and a page can be left out', async () => {
  const bridge = await openRepoint(({ answers }) => {
    answers.repointMacros = outcome('r1', ['2']);
  });
  const boxes = await screen.findAllByRole<HTMLInputElement>('checkbox');
  expect(boxes.map(({ checked }) => checked)).toEqual([true, true, false]);

  await userEvent.click(await screen.findByRole('checkbox', { name: /^Release status/ }));

  expect(boxes.map(({ checked }) => checked)).toEqual([false, true, false]);
  await choose('Move the macros to', 'New Jira');
  await press('Preview');
  await press('Move macros');
  await screen.findByText('1 macro on 1 page now uses New Jira');
  expect(bridge.invocationsOf('repointMacros')).toMatchObject([{ pageIds: ['2'] }]);
});

test('Undo moves all macros back in reverse order', async () => {
  const many = Array.from({ length: 25 }, (_, index) =>
    aPageUse({ pageId: `${index + 1}`, title: `Page ${index + 1}` }),
  );
  let calls = 0;
  const bridge = await openRepoint(({ answers }) => {
    answers.listLinkUses = ok({ pages: many });
    answers.repointMacros = ({ pageIds }: { pageIds: string[] }) =>
      outcome(`r${(calls += 1)}`, pageIds);
    answers.undoRepoint = outcome('u', ['1']);
  });
  await choose('Move the macros to', 'New Jira');
  await press('Preview');
  await press('Move macros');
  await screen.findByText('25 macros on 25 pages now use New Jira');

  await press('Undo');

  expect(await screen.findByText('2 macros on 2 pages now use Rocket Jira')).toBeTruthy();
  expect(bridge.invocationsOf('undoRepoint')).toEqual([{ repointId: 'r2' }, { repointId: 'r1' }]);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  await press('Done');
  await waitFor(() => expect(document.activeElement).toBe(button('Actions for Rocket Jira')));
});

test('the dialog for moving macros leaves out unselected pages and requires a target and a page', async () => {
  const bridge = await openRepoint(({ answers }) => {
    answers.repointMacros = outcome('r1', ['2']);
  });
  await userEvent.click(await screen.findByRole('checkbox', { name: /^Release status/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: /^خارطة/ }));
  await press('Preview');
  expect(screen.getByText('Fill in this field.')).toBeTruthy();
  expect(screen.getByText('Choose at least one page.')).toBeTruthy();

  await userEvent.click(screen.getByRole('checkbox', { name: /^خارطة/ }));
  await choose('Move the macros to', 'New Jira');
  await press('Preview');
  await press('Move macros');

  await waitFor(() =>
    expect(bridge.invocationsOf('repointMacros')).toEqual([
      { linkId: LINK_ID, toLinkId: OTHER_ID, pageIds: ['2'] },
    ]),
  );
});

test('the dialog for moving macros loads more pages on request', async () => {
  const bridge = await openRepoint(({ answers }) => {
    answers.listLinkUses = ({ cursor }: { cursor?: string }) =>
      ok(
        cursor === undefined
          ? { pages: pages.slice(0, 1), cursor: 'c' }
          : { pages: pages.slice(1) },
      );
  });

  await press('Show more pages');

  expect(await screen.findByRole('checkbox', { name: /^Locked/ })).toBeTruthy();
  expect(screen.getByRole('checkbox', { name: /^Release status/ })).toBeTruthy();
  expect(bridge.invocationsOf('listLinkUses')).toEqual([
    { linkId: LINK_ID },
    { linkId: LINK_ID, cursor: 'c' },
  ]);
});

test('the dialog for moving macros says if no page uses the link', async () => {
  await openRepoint(({ answers }) => {
    answers.listLinkUses = ok({ pages: [] });
  });

  expect(await screen.findByText('No page uses this link.')).toBeTruthy();
});

test('a failed move of macros can be tried again from its preview', async () => {
  const bridge = await openRepoint(({ answers }) => {
    answers.repointMacros = failed('UNEXPECTED', { reference: 'abc' });
  });
  await choose('Move the macros to', 'New Jira');
  await press('Preview');
  await press('Move macros');
  expect(await screen.findByRole('alert')).toBeTruthy();
  bridge.answers.repointMacros = outcome('r1', ['1', '2']);

  await press('Move macros');

  expect(await screen.findByText('2 macros on 2 pages now use New Jira')).toBeTruthy();
});

test('macros can move only to links that tables can show issues of', async () => {
  const incoming = anApplicationLink({ id: 'c', name: 'Asks only', direction: 'incoming' });
  delete incoming.outgoing;
  await openRepoint(({ answers }) => {
    answers.listLinks = ok([
      anApplicationLink(),
      anApplicationLink({ id: OTHER_ID, name: 'New Jira' }),
      anApplicationLink({ id: 'b', name: 'Code', application: { type: 'bitbucket' } }),
      incoming,
    ]);
  });

  const target = await screen.findByRole<HTMLSelectElement>('combobox', {
    name: 'Move the macros to',
  });

  const names = [...target.options].map(({ textContent }) => textContent);
  expect(names).toContain('New Jira');
  expect(names).not.toContain('Code');
  expect(names).not.toContain('Asks only');
});
