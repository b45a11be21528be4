import type { RichNode } from '#contract/issue-table';
import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { openResource } from '#support/ui/open-resource';
import { aDefinition, aTable, JIRA, ok } from '#support/ui/samples';

const openMacro = (loadTable: unknown) =>
  openResource('macro', (bridge) => {
    bridge.context.extension = { config: aDefinition(), content: { id: '42' } };
    bridge.answers = { loadTable };
  });

test.each([1, 600])('a table of %d rows shows all of a long text on demand', async (rows) => {
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(640);
  const table = aTable(rows);
  const text = `${'word '.repeat(50)}end`;
  const cells = [{ type: 'text' as const, text }];
  const columns = [{ fieldId: 'summary', name: 'Summary' }];
  await openMacro(ok({ ...table, columns, rows: table.rows.map(({ key }) => ({ key, cells })) }));
  const shown = await screen.findByRole('table');
  await waitFor(() => expect(shown.querySelectorAll('tbody tr').length).toBeLessThan(60));

  const [button] = await screen.findAllByRole('button', { name: 'Show all' });
  expect(button?.getAttribute('aria-expanded')).toBe('false');
  if (button) await userEvent.click(button);

  expect(button?.textContent).toBe('Show less');
  expect(button?.previousElementSibling?.className).not.toContain('folded__text--folded');
  jest.restoreAllMocks();
});

test('a cell shows an epic by its key and its name, and an issue without a name by its key', async () => {
  const table = aTable(2);
  const epic = { type: 'issue' as const, key: 'ROCKET-7', url: `${JIRA}/browse/ROCKET-7` };
  const rows = [
    { key: 'ROCKET-1', cells: [{ ...epic, summary: 'Land on Mars' }] },
    { key: 'ROCKET-2', cells: [epic] },
  ];
  await openMacro(ok({ ...table, columns: [{ fieldId: 'epic', name: 'Epic' }], rows }));

  const cells = await screen.findAllByRole('cell');
  expect(cells.map(({ textContent }) => textContent)).toEqual(['ROCKET-7Land on Mars', 'ROCKET-7']);
  expect(screen.getAllByRole('link', { name: 'ROCKET-7' })).toHaveLength(2);
});

test('a cell rounds a number, never to zero, and shows its exact value on hover', async () => {
  const table = aTable(3);
  const columns = [{ fieldId: 'customfield_1', name: 'Points', align: 'end' as const }];
  const rows = [0.004, 2 / 3, -0].map((value, index) => ({
    key: `ROCKET-${index}`,
    cells: [{ type: 'number' as const, value }],
  }));
  await openMacro(ok({ ...table, columns, rows }));

  const cells = await screen.findAllByRole('cell');

  expect(cells.map(({ textContent }) => textContent)).toEqual(['0.004', '0.667', '0']);
  expect(cells[1]?.querySelector('[title]')?.getAttribute('title')).toBe('0.666666666667');
});

test('a table shows a missing resolution and assignee in Jira’s words', async () => {
  const table = aTable(1);
  const columns = [
    { fieldId: 'resolution', name: 'Resolution' },
    { fieldId: 'assignee', name: 'Assignee' },
  ];
  const cells = [
    { type: 'empty' as const, means: 'unresolved' as const },
    { type: 'empty' as const, means: 'unassigned' as const },
  ];
  await openMacro(ok({ ...table, columns, rows: [{ key: 'ROCKET-1', cells }] }));

  const shown = await screen.findAllByRole('cell');

  expect(shown.map(({ textContent }) => textContent)).toEqual(['Unresolved', 'Unassigned']);
});

test('a cell of formatted text keeps header cells and empty cells of its tables, its numbering and its mail addresses', async () => {
  const content: RichNode[] = [
    {
      tag: 'table',
      content: [
        { tag: 'row', content: [{ tag: 'header', content: ['Zone'] }, { tag: 'header' }] },
        { tag: 'row', content: [{ tag: 'cell' }, { tag: 'cell', content: ['40'] }] },
      ],
    },
    { tag: 'numbered', start: 3, content: [{ tag: 'item', content: ['third'] }] },
    { tag: 'link', href: 'mailto:ann@example.com', content: ['Ann'] },
    { tag: 'link', href: 'javascript:alert(1)', content: ['Eve'] },
  ];
  const columns = [{ fieldId: 'description', name: 'Description' }];
  const rows = [{ key: 'ROCKET-1', cells: [{ type: 'rich' as const, content }] }];
  await openMacro(ok({ ...aTable(1), columns, rows }));

  const inner = (await screen.findByText('Zone')).closest('table');

  const cells = [...(inner?.querySelectorAll('th, td') ?? [])];
  expect(cells.map(({ tagName, textContent }) => [tagName, textContent])).toEqual([
    ['TH', 'Zone'],
    ['TH', ''],
    ['TD', ''],
    ['TD', '40'],
  ]);
  expect(screen.getByText('third').closest('ol')?.start).toBe(3);
  expect(screen.getByText('Ann').closest('a')?.getAttribute('href')).toBe('mailto:ann@example.com');
  expect(screen.getByText('Eve').closest('a')).toBeNull();
});
