import { screen, waitFor } from '@testing-library/dom';
import { openResource } from '#support/ui/open-resource';
import { aDefinition, aTable, LINK_ID, ok } from '#support/ui/samples';

const HOUR_MS = 3_600_000;
const [{ fieldId: column } = { fieldId: '' }] = aDefinition().columns;

/** What the backend is asked when the page is opened. */
async function view(undescribed?: string[]) {
  const bridge = await openResource('macro', ({ answers, context }) => {
    context.extension = { config: aDefinition(), content: { id: '42' } };
    answers.loadTable = ok({ ...aTable(1), ...(undescribed && { undescribed }) });
  });
  await screen.findByRole('table');
  await waitFor(() => expect(bridge.invocationsOf('loadTable')).toHaveLength(1));
  return bridge.invocationsOf('loadTable')[0];
}

afterEach(() => {
  localStorage.clear();
  jest.restoreAllMocks();
});

test('a column that Jira does not describe is not looked for again within an hour', async () => {
  await view([column]);

  await expect(view()).resolves.toEqual({ definition: aDefinition(), undescribed: [column] });

  const later = Date.now() + HOUR_MS + 60_000;
  jest.spyOn(Date, 'now').mockReturnValue(later);
  await expect(view()).resolves.toEqual({ definition: aDefinition() });
});

test('a column that the table does not have is not sent along', async () => {
  await view(['customfield_1']);

  await expect(view()).resolves.toEqual({ definition: aDefinition() });
});

test.each(['{', 'null', '"text"', '{"summary":"soon"}'])(
  'a note in the browser that reads %s does not stop a table',
  async (note) => {
    localStorage.setItem(`jql-table.undescribed.${LINK_ID}`, note);

    await expect(view()).resolves.toEqual({ definition: aDefinition() });
  },
);

test('a browser that keeps nothing shows the table', async () => {
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full');
  });
  jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new Error('denied');
  });

  await expect(view([column])).resolves.toEqual({ definition: aDefinition() });
});
