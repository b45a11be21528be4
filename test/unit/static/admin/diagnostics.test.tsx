import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { BACKEND_CHECKS, FRAME_CHECKS } from '#contract/diagnostics';
import { openAdmin } from '#support/ui/admin-page';
import { textOf } from '#support/ui/open-resource';
import { aDiagnosis, failed, ok } from '#support/ui/samples';

const open = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Diagnostics' }));
};

test('the diagnostics show each check with its state, what differs first, and a report without the person', async () => {
  await openAdmin(({ answers }) => {
    answers.diagnose = ok(
      aDiagnosis({
        secrets: { state: 'differs', found: 'OTHER_CODE 418' },
        exports: { state: 'untried', found: '' },
      }),
    );
  });
  await open();

  const items = within(await screen.findByRole('list'))
    .getAllByRole('listitem')
    .map(textOf);
  expect(items).toHaveLength(BACKEND_CHECKS.length + FRAME_CHECKS.length);
  expect(items.find((item) => item.includes('secrets: OTHER_CODE 418'))).toContain('Differs');
  const states = items.map((item) => /^(Differs|Not tried yet|As expected)/.exec(item)?.[0]);
  expect([...new Set(states)]).toEqual(['Differs', 'Not tried yet', 'As expected']);
  expect(states.lastIndexOf('Differs')).toBeLessThan(states.indexOf('Not tried yet'));
  expect(states.lastIndexOf('Not tried yet')).toBeLessThan(states.indexOf('As expected'));
  expect(items.find((item) => item.includes('Exports'))).toContain('Not tried yet');
  const report = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Report as text' });
  expect(report.value).toContain('differs secrets: OTHER_CODE 418');
  expect(report.value).toContain('untried exports: ');
  expect(report.value).toMatch(/\n(ok|differs) clock: -?\d+\.\d s\n/);
  expect(report.value).not.toContain('712020:');
});

test('the diagnostics lead back to the list, where the focus returns to them', async () => {
  await openAdmin(({ answers }) => {
    answers.diagnose = ok(aDiagnosis());
  });
  await open();

  await userEvent.click(await screen.findByRole('button', { name: 'Back to application links' }));

  const button = await screen.findByRole('button', { name: 'Diagnostics' });
  expect(document.activeElement).toBe(button);
});

test('a failure of the diagnostics is shown and can be tried again', async () => {
  const bridge = await openAdmin(({ answers }) => {
    answers.diagnose = failed('UNEXPECTED');
  });
  await open();
  const again = await screen.findByRole('button', { name: 'Try again' });
  bridge.answers.diagnose = ok(aDiagnosis());

  await userEvent.click(again);

  expect((await screen.findAllByText('As expected')).length).toBeGreaterThan(10);
});
