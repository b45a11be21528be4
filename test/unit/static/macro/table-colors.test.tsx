import { screen } from '@testing-library/dom';
import type { FormatRule } from '#contract/format-rule';
import { openResource, textOf } from '#support/ui/open-resource';
import { aDefinition, aTable, ok } from '#support/ui/samples';

const openTable = (rules: FormatRule[]) =>
  openResource('macro', (bridge) => {
    bridge.context.extension = {
      config: aDefinition({ display: { maxRows: 50, rules } }),
      content: { id: '42' },
    };
    bridge.answers = { loadTable: ok(aTable(4)) };
  });
const done: FormatRule = {
  when: { fieldId: 'status', kind: 'choice', values: ['Done'] },
  color: 'green',
  scope: 'row',
  label: 'Finished',
};
const many: FormatRule = {
  when: { fieldId: 'customfield_10016', kind: 'number', min: 2000 },
  color: 'red',
  scope: 'cell',
};

test('a row that meets a rule has its colour, its icon and its words', async () => {
  await openTable([done]);
  await screen.findByTitle('Finished');

  const marked = [...document.querySelectorAll('tr.mark')];

  expect(marked).toHaveLength(1);
  expect(marked[0]?.className).toContain('mark--green');
  expect(textOf(marked[0]?.firstElementChild ?? null)).toBe('Finished: ROCKET-3');
});

test('a cell without a word of the author says its condition', async () => {
  await openTable([many]);

  const [sign] = await screen.findAllByTitle('Story Points from 2,000');

  expect(sign?.closest('td')?.className).toContain('mark--red');
  expect([...document.querySelectorAll('td.mark')].map(textOf)).toEqual([
    'Story Points from 2,000: 2,469',
    'Story Points from 2,000: 3,703.5',
  ]);
});
