import type { Page } from 'playwright-core';
import { aDefinition, aTable, failed, ok } from '#support/ui/samples';
import type { Act, State } from '../state';

const extension = {
  config: aDefinition({ display: { maxRows: 50, title: 'Open issues of the next release' } }),
  content: { id: '42' },
};

const whole = aTable(12);
/** What is not loaded with it is asked for by a second answer of the same kind, which holds these fields. */
const seven = {
  ...whole,
  columns: whole.columns.slice(0, 7),
  rows: whole.rows.map((row) => ({ ...row, cells: row.cells.slice(0, 7) })),
};
const long = aTable(600, { count: { shown: 600, total: 2210 } });

const touching = (table: typeof whole, act: Act): State => ({
  resource: 'macro',
  extension,
  answers: { loadTable: ok(table) },
  act,
});

const dataRow = (page: Page, at: number) => page.locator('.touched .issue-table tbody tr').nth(at);

const preview: Act = async (page, t) => {
  await dataRow(page, 3).locator('td').nth(3).click();
  await page.getByRole('button', { name: t('tools.preview.next') }).waitFor();
};

const openMenu: Act = async (page) => {
  await dataRow(page, 2).locator('td').nth(3).click({ button: 'right' });
  await page.getByRole('menu').waitFor();
};

/** The table after a refresh: one issue went, one changed, two came. */
const [, second, ...others] = seven.rows;
const later = {
  ...seven,
  asOf: '2026-11-21T14:07:11.000Z',
  rows: [
    ...(second
      ? [
          {
            ...second,
            cells: second.cells.map((cell) =>
              cell.type === 'status'
                ? ({ type: 'status', name: 'Done', category: 'done' } as const)
                : cell,
            ),
          },
        ]
      : []),
    ...others,
    ...aTable(14)
      .rows.slice(12)
      .map((row) => ({ ...row, cells: row.cells.slice(0, 7) })),
  ],
  count: { shown: 13, total: 13 },
};

/** What a reader does with single issues. */
export const TOUCH_STATES: Record<string, State> = {
  'macro-preview': touching(seven, preview),
  'macro-preview-long': touching(long, preview),
  'macro-preview-small': touching({ ...whole, rows: whole.rows.slice(0, 4) }, preview),
  'macro-row-menu': touching(seven, openMenu),
  'macro-changes': {
    resource: 'macro',
    extension,
    answers: { loadTable: [ok(seven), ok(later)] },
    act: async (page, t) => {
      await page.locator('.touched').waitFor();
      // What was asked for in the same moment is new enough.
      await page.clock.setFixedTime('2026-11-21T14:07:11Z');
      await page.getByRole('button', { name: t('action.refresh'), exact: true }).click();
      await page.getByRole('button', { name: t('tools.changes.dismiss') }).waitFor();
    },
  },
  'macro-full-screen': {
    resource: 'macro',
    extension: { ...extension, modal: { fullScreen: { groupBy: ['status'] } } },
    answers: { loadTable: ok(long) },
  },
  'macro-slow': {
    resource: 'macro',
    extension,
    answers: {},
    act: async (page, t) => {
      await page.getByText(t('tools.slow')).waitFor({ timeout: 20_000 });
    },
  },
  'macro-offline': {
    resource: 'macro',
    extension,
    answers: { loadTable: failed('UNEXPECTED') },
    act: async (page, t) => {
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'onLine', { get: () => false });
      });
      await page.getByRole('button', { name: t('action.tryAgain') }).click();
      await page.getByText(t('viewer.offline')).waitFor();
    },
  },
  'macro-selected': touching(seven, async (page, t) => {
    await dataRow(page, 1)
      .locator('td')
      .nth(3)
      .click({ modifiers: ['Control'] });
    await dataRow(page, 4)
      .locator('td')
      .nth(3)
      .click({ modifiers: ['Shift'] });
    await page.getByRole('button', { name: t('tools.selection.clear') }).waitFor();
  }),
};
