import { screen, within } from '@testing-library/dom';
import { button, configured, jqlField, openConfig } from '#support/ui/config-dialog';
import { textOf } from '#support/ui/open-resource';
import { aTable, ok } from '#support/ui/samples';

const MISSING = "The value 'gone' does not exist for the field 'assignee'.";

describe.each([0, 3])('the preview of a query that Jira remarks upon, with %d issues', (rows) => {
  const openDialog = async (said: object) => {
    await openConfig((bridge) => {
      configured(bridge);
      bridge.answers.loadTable = ok(aTable(rows, said));
    });
    await jqlField();
    return screen.findByRole('region', { name: 'Preview' });
  };

  test(`the dialog shows the remarks above ${rows} issues and tells the author to correct them`, async () => {
    const preview = await openDialog({ warnings: [MISSING] });

    expect(await within(preview).findByText(MISSING)).toBeTruthy();
    expect(textOf(preview)).toContain('If it no longer exists, take it out of the query.');
    expect(textOf(document.body)).not.toMatch(/works|no errors|valid\b/i);
  });

  test(`the dialog counts what is hidden above ${rows} issues, and can still be saved`, async () => {
    const preview = await openDialog({
      warnings: [MISSING],
      hidden: { of: 'values', count: 1 },
    });

    const title = '1 value of the query does not exist or is hidden from you';
    expect(await within(preview).findByText(title)).toBeTruthy();
    expect(button('Save')).toHaveProperty('disabled', false);
  });
});
