import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { openResource, textOf } from '#support/ui/open-resource';
import { aDefinition, aTable, ok } from '#support/ui/samples';

const shownKeys = () =>
  [...document.querySelectorAll('tbody td:first-child')].map((cell) => textOf(cell));

const openMacro = (loadTable: unknown) =>
  openResource('macro', (bridge) => {
    bridge.context.extension = { config: aDefinition(), content: { id: '42' } };
    bridge.answers = { loadTable };
  });

describe('the head of a column that Jira can order by', () => {
  type Sort = { fieldId: string; direction: string }[] | undefined;
  /** A Jira that sorts as it is told, but not by the key; it has more issues than the table shows. */
  const openSortable = async (obeys: (sort: Sort) => boolean = () => true, total = 613) => {
    const table = aTable(3, { count: { shown: 3, total } });
    const columns = table.columns.map((column) =>
      column.fieldId === 'issuekey' ? column : { ...column, sortable: true as const },
    );
    const bridge = await openMacro((payload: unknown) => {
      const { sort } = payload as { sort?: Sort };
      return Promise.resolve(ok({ ...table, columns, ...(sort && obeys(sort) && { sort }) }));
    });
    await screen.findByRole('table');
    return bridge;
  };
  const head = (name: string) => screen.getByRole('columnheader', { name });
  const press = (name: string) => userEvent.click(within(head(name)).getByRole('button', { name }));
  const sorted = (name: string, direction: string | null) =>
    waitFor(() => expect(head(name).getAttribute('aria-sort')).toBe(direction));
  const footer = () => textOf(document.querySelector('.table-footer__count'));

  test('the head of a sortable column orders up, down and back to the author’s order, asking Jira once for each', async () => {
    const bridge = await openSortable();

    await press('Status');
    await sorted('Status', 'ascending');
    expect(footer()).toContain('sorted by Jira: Status, ascending');
    await press('Status');
    await sorted('Status', 'descending');
    await press('Status');
    await sorted('Status', null);

    expect(footer()).not.toContain('sorted');
    expect(bridge.invocationsOf('loadTable')).toEqual(
      [undefined, 'ascending', 'descending'].map((direction) => ({
        definition: aDefinition(),
        ...(direction && { sort: [{ fieldId: 'status', direction }] }),
      })),
    );
  });

  test('the head of a sortable column works by keyboard and keeps the focus', async () => {
    await openSortable();
    const button = within(head('Status')).getByRole('button');
    button.focus();

    await userEvent.keyboard('{Enter}');
    await sorted('Status', 'ascending');
    await userEvent.keyboard(' ');
    await sorted('Status', 'descending');

    expect(document.activeElement).toBe(button);
  });

  test('sorting by a column takes the order from the column that had it', async () => {
    await openSortable();

    await press('Status');
    await sorted('Status', 'ascending');
    await press('Summary');
    await sorted('Summary', 'ascending');

    expect(head('Status').hasAttribute('aria-sort')).toBe(false);
  });

  test('only the heads of sortable columns are buttons', async () => {
    await openSortable();

    expect(within(head('Key')).queryByRole('button')).toBeNull();
    expect(within(head('Status')).getByRole('button')).toBeTruthy();
  });

  test('a table says so if Jira cannot sort by a column after all', async () => {
    await openSortable(() => false);

    await press('Status');

    await waitFor(() => expect(footer()).toContain('cannot be sorted by Status'));
    expect(head('Status').hasAttribute('aria-sort')).toBe(false);
  });

  test.each([3, 0])('a sorted table of %d rows can return to the author’s order', async (rows) => {
    const sortable = (count: number) => {
      const table = aTable(count);
      return {
        ...table,
        columns: table.columns.map((column) => ({ ...column, sortable: true as const })),
      };
    };
    const bridge = await openMacro((payload: unknown) => {
      const { sort } = payload as { sort?: Sort };
      return Promise.resolve(ok(sort ? { ...sortable(rows), sort } : sortable(3)));
    });
    await screen.findByRole('table');
    await press('Status');
    const back = await screen.findByRole('button', { name: 'Back to the author’s order' });

    await userEvent.click(back);

    await waitFor(() => expect(footer()).not.toContain('sorted'));
    expect(bridge.invocationsOf('loadTable')).toHaveLength(2);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Refresh' }));
    expect(screen.queryByRole('button', { name: 'Back to the author’s order' })).toBeNull();
  });

  test('a sorted table keeps its order when it is refreshed', async () => {
    const bridge = await openSortable();
    await press('Status');
    await sorted('Status', 'ascending');

    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    await waitFor(() => expect(bridge.invocationsOf('loadTable')).toHaveLength(3));

    expect(bridge.invocationsOf('loadTable')[2]).toMatchObject({
      sort: [{ fieldId: 'status', direction: 'ascending' }],
    });
  });

  test('Shift adds a column that decides among issues equal in the first, and heads say their places', async () => {
    const bridge = await openSortable();
    await press('Status');
    await sorted('Status', 'ascending');

    const user = userEvent.setup();
    await user.keyboard('{Shift>}');
    await user.click(within(head('Summary')).getByRole('button'));

    await waitFor(() =>
      expect(footer()).toContain('sorted by Jira: Status, ascending; Summary, ascending'),
    );
    expect(bridge.invocationsOf('loadTable').at(-1)).toMatchObject({
      sort: [
        { fieldId: 'status', direction: 'ascending' },
        { fieldId: 'summary', direction: 'ascending' },
      ],
    });
    expect(head('Status').getAttribute('aria-sort')).toBe('ascending');
    expect(head('Summary').hasAttribute('aria-sort')).toBe(false);
    const places = ['Status', 'Summary'].map(
      (name) => within(head(name)).getByRole('button').dataset.place,
    );
    expect(places).toEqual(['1', '2']);
  });

  test('the issues of a complete result are sorted here at once, without Jira, also by the key', async () => {
    const bridge = await openSortable(undefined, 3);

    await press('Key');
    await press('Key');

    await waitFor(() => expect(shownKeys()).toEqual(['ROCKET-3', 'ROCKET-2', 'ROCKET-1']));
    expect(footer()).toContain('sorted here: Key, descending');
    expect(bridge.invocationsOf('loadTable')).toHaveLength(1);
  });

  test('of a complete result Jira sorts what administrators arrange, and the table sorts as well as it can if Jira does not', async () => {
    const bridge = await openSortable(() => false, 3);

    await press('Status');

    await waitFor(() => expect(footer()).toContain('sorted here: Status, ascending'));
    expect(bridge.invocationsOf('loadTable')).toHaveLength(2);
    expect(shownKeys()).toEqual(['ROCKET-1', 'ROCKET-2', 'ROCKET-3']);
  });

  test('the rows stay in sight while what a change needs is loaded', async () => {
    await openSortable(undefined, 3);
    const table = screen.getByRole('table');
    const seen = new Set<number>();
    const observer = new MutationObserver(() => seen.add(shownKeys().length));
    observer.observe(document.body, { childList: true, subtree: true });

    await press('Key');
    await press('Key');
    await waitFor(() => expect(shownKeys()[0]).toBe('ROCKET-3'));
    observer.disconnect();

    expect([...seen]).toEqual([3]);
    expect(screen.getByRole('table')).toBe(table);
  });

  test('a panel sorts by several columns without the Shift key', async () => {
    await openSortable(undefined, 3);
    await userEvent.click(screen.getByRole('button', { name: 'Sort issues' }));

    await userEvent.click(await screen.findByRole('button', { name: 'Sort by a column' }));
    await userEvent.selectOptions(screen.getByLabelText('Column 1'), 'Story Points');
    await userEvent.selectOptions(screen.getByLabelText('Direction of Story Points'), 'descending');
    await userEvent.click(screen.getByRole('button', { name: 'Then by another column' }));

    await waitFor(() =>
      expect(footer()).toContain('sorted here: Story Points, descending; Key, ascending'),
    );
    expect(shownKeys()).toEqual(['ROCKET-3', 'ROCKET-2', 'ROCKET-1']);
    await userEvent.click(screen.getByRole('button', { name: 'Do not sort by Story Points' }));
    await waitFor(() => expect(footer()).toContain('sorted here: Key, ascending'));
    expect(textOf(document.activeElement)).toBe('Then by another column');
  });

  test('a table opens in the author’s order, which is Jira’s from the first request on', async () => {
    const sort = [{ fieldId: 'status', direction: 'descending' as const }];
    const display = { maxRows: 50, view: { sort } };
    const bridge = await openResource('macro', (fake) => {
      fake.context.extension = { config: aDefinition({ display }), content: { id: '42' } };
      fake.answers = { loadTable: ok(aTable(3, { sort })) };
    });

    await waitFor(() => expect(footer()).toContain('sorted by Jira: Status, descending'));
    expect(bridge.invocationsOf('loadTable')).toMatchObject([{ sort }]);
    expect(screen.queryByRole('button', { name: 'Back to the author’s order' })).toBeNull();
  });
});
