import type { MacroDefinition } from '#contract/macro-definition';
import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { button, jqlField, openConfig } from '#support/ui/config-dialog';
import { aLinkChoice, failed, LINK_ID, ok } from '#support/ui/samples';

describe('on a link with a shared account', () => {
  const signature = 's'.repeat(43);
  const openShared = () =>
    openConfig(({ answers, context }) => {
      answers.listLinkChoices = ok([aLinkChoice({ shared: true })]);
      answers.signDefinition = ({ definition }: { definition: object }) =>
        ok({ ...definition, signed: { signature } });
      context.extension = { content: { id: '42' } };
    });

  test('the config dialog previews and saves what the backend signed for this page', async () => {
    const bridge = await openShared();
    await userEvent.type(await jqlField(), 'project = ROCKET');

    await userEvent.click(button('Refresh preview'));
    await waitFor(() =>
      expect(bridge.invocationsOf('loadTable')).toMatchObject([
        { definition: { signed: { signature } } },
      ]),
    );
    await userEvent.click(button('Save'));

    await waitFor(() =>
      expect(bridge.payloadsOf('submit')).toMatchObject([{ config: { signed: { signature } } }]),
    );
    expect(bridge.invocationsOf('signDefinition')).toMatchObject([
      { definition: { sources: [{ jql: 'project = ROCKET' }] } },
      { definition: { sources: [{ jql: 'project = ROCKET' }] } },
    ]);
  });

  test('the config dialog shows an author the query that was copied from a saved filter, and saves it only after that', async () => {
    const bridge = await openShared();
    const copy = 'project = ROCKET AND (type = Bug)';
    bridge.answers.signDefinition = ({ definition }: { definition: MacroDefinition }) =>
      ok({ ...definition, sources: [{ linkId: LINK_ID, jql: copy }], signed: { signature } });
    await userEvent.type(await jqlField(), 'project = ROCKET AND filter = 7');

    await userEvent.click(button('Save'));

    expect(await screen.findByText(/The query of the saved filter was copied here/)).toBeTruthy();
    expect((await jqlField()).value).toBe(copy);
    expect(bridge.payloadsOf('submit')).toEqual([]);

    await userEvent.click(button('Save'));

    await waitFor(() =>
      expect(bridge.payloadsOf('submit')).toMatchObject([
        { config: { sources: [{ jql: copy }], signed: { signature } } },
      ]),
    );
  });

  test('the config dialog previews a query that was copied from a saved filter as the one that stands in its field', async () => {
    const bridge = await openShared();
    const copy = 'project = ROCKET';
    bridge.answers.signDefinition = ({ definition }: { definition: MacroDefinition }) =>
      ok({ ...definition, sources: [{ linkId: LINK_ID, jql: copy }], signed: { signature } });
    await userEvent.type(await jqlField(), 'filter = 7');

    await userEvent.click(button('Refresh preview'));

    await waitFor(async () => expect((await jqlField()).value).toBe(copy));
    await waitFor(() =>
      expect(bridge.invocationsOf('loadTable')).toMatchObject([
        { definition: { sources: [{ jql: copy }] } },
      ]),
    );
    expect(screen.getByText(/The query of the saved filter was copied here/)).toBeTruthy();
  });

  test('a preview that follows typing leaves the filter in the field, whose copy it runs', async () => {
    const bridge = await openShared();
    bridge.answers.signDefinition = ({ definition }: { definition: MacroDefinition }) =>
      ok({ ...definition, sources: [{ linkId: LINK_ID, jql: 'project = ROCKET' }] });

    await userEvent.type(await jqlField(), 'filter = 7');

    expect(await screen.findByRole('table')).toBeTruthy();
    expect(bridge.invocationsOf('loadTable')).toMatchObject([
      { definition: { sources: [{ jql: 'project = ROCKET' }] } },
    ]);
    expect((await jqlField()).value).toBe('filter = 7');
  });

  test('the config dialog tells an author who may not use a shared account what would help and keeps its input', async () => {
    const bridge = await openShared();
    bridge.answers.signDefinition = failed('AUTHOR_REFUSED', {
      link: { id: LINK_ID, name: 'Rocket Jira' },
    });
    await userEvent.type(await jqlField(), 'project = ROCKET');

    await userEvent.click(button('Save'));

    expect(await screen.findByText('You may not use Rocket Jira on this page')).toBeTruthy();
    expect((await jqlField()).value).toBe('project = ROCKET');
    expect(bridge.payloadsOf('submit')).toEqual([]);
  });

  test('the config dialog tells the author which readers will see the issues after saving', async () => {
    await openShared();
    expect(await screen.findByText(/By saving, you confirm this query for this page/)).toBeTruthy();
  });

  test('in a template says that an author saves the table once on each page', async () => {
    await openConfig(({ answers, context }) => {
      answers.listLinkChoices = ok([aLinkChoice({ shared: true })]);
      context.extension = {};
    });
    expect(await screen.findByText(/In a template, this table shows no issues/)).toBeTruthy();
  });
});
