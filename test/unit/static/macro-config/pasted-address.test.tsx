import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { button, jqlField, linkField, openConfig } from '#support/ui/config-dialog';
import { aLinkChoice, failed, JIRA, LINK_ID, ok } from '#support/ui/samples';

const openTwo = (
  saved: unknown = ok({ jql: 'filter = 10003 ORDER BY due ASC' }),
  pasted?: string,
) =>
  openConfig(({ answers, context }) => {
    answers.listLinkChoices = ok([
      aLinkChoice({ id: 'other', name: 'Lab', displayUrl: 'https://lab.example.com' }),
      aLinkChoice(),
    ]);
    answers.savedQuery = saved;
    if (pasted !== undefined) context.extension.autoConvertLink = pasted;
  });
const paste = async (text: string) => {
  await userEvent.click(await jqlField());
  await userEvent.paste(text);
};

test('the pasted address of a search chooses the link and becomes its query', async () => {
  await openTwo();

  await paste(`${JIRA}/issues?jql=project%20%3D%20ROCKET`);

  expect((await jqlField()).value).toBe('project = ROCKET');
  expect((await linkField()).value).toBe(LINK_ID);
  expect(screen.getByText('Taken from a link to Rocket Jira.')).toBeTruthy();
});

test('the pasted address of a board becomes what the board shows, in its order', async () => {
  const bridge = await openTwo();

  await paste(`${JIRA}/secure/RapidBoard.jspa?rapidView=7`);

  await waitFor(async () =>
    expect((await jqlField()).value).toBe('filter = 10003 ORDER BY due ASC'),
  );
  expect(bridge.invocationsOf('savedQuery')).toEqual([{ linkId: LINK_ID, boardId: '7' }]);
});

test('the pasted address of a saved filter keeps the order of the filter', async () => {
  const bridge = await openTwo();

  await paste(`${JIRA}/issues/?filter=10003`);

  await waitFor(async () =>
    expect((await jqlField()).value).toBe('filter = 10003 ORDER BY due ASC'),
  );
  expect(bridge.invocationsOf('savedQuery')).toEqual([{ linkId: LINK_ID, filterId: '10003' }]);
});

test('an address that was pasted into the page keeps the order of its filter, too', async () => {
  await openTwo(undefined, `${JIRA}/issues?filter=10003`);

  await waitFor(async () =>
    expect((await jqlField()).value).toBe('filter = 10003 ORDER BY due ASC'),
  );
  expect((await linkField()).value).toBe(LINK_ID);
});

test('a pasted filter that cannot be read becomes its number, and the dialog says that its order is unknown', async () => {
  await openTwo(failed('JIRA_UNEXPECTED'));

  await paste(`${JIRA}/issues/?filter=10003`);

  expect(await screen.findByText(/could not read this filter of Rocket Jira/)).toBeTruthy();
  expect((await jqlField()).value).toBe('filter = 10003');
});

test('a pasted board that cannot be read becomes its project, and the dialog says so', async () => {
  await openTwo(failed('SCOPE_MISSING'));

  await paste(`${JIRA}/secure/RapidBoard.jspa?rapidView=7&projectKey=ROCKET`);

  expect(await screen.findByText(/could not read this board of Rocket Jira/)).toBeTruthy();
  expect((await jqlField()).value).toBe('project = "ROCKET" ORDER BY Rank');
});

test('a pasted queue becomes its project, and the dialog says that this finds more', async () => {
  await openTwo();

  await paste(`${JIRA}/projects/HELP/queues/custom/4`);

  expect(
    await screen.findByText(/This finds all issues of the project in Rocket Jira/),
  ).toBeTruthy();
  expect((await jqlField()).value).toBe('project = "HELP" ORDER BY created DESC');
});

test.each([
  [`${JIRA}/secure/Dashboard.jspa`, 'This page of Rocket Jira shows no issues of a query.'],
  ['https://nowhere.example.com/issues/?jql=a%3D1', /nowhere\.example\.com is not a linked Jira/],
])('the pasted address %s stays in the field, is explained and is not run', async (text, note) => {
  const bridge = await openTwo();

  await paste(text);

  expect(await screen.findByText(note)).toBeTruthy();
  expect(screen.getByText('This is an address, not a JQL query.')).toBeTruthy();
  expect((await jqlField()).value).toBe(text);
  expect((button('Refresh preview') as HTMLButtonElement).disabled).toBe(true);
  expect(bridge.invocationsOf('loadTable')).toEqual([]);
});

test('a pasted query that is longer than a macro can keep stays whole, and the dialog says so', async () => {
  await openTwo();
  const long = `project = ROCKET AND summary ~ "${'x'.repeat(8000)}"`;

  await paste(long);

  expect((await jqlField()).value).toBe(long);
  expect(screen.getByText(/longer than 8,000 characters/)).toBeTruthy();
  expect((button('Refresh preview') as HTMLButtonElement).disabled).toBe(true);
});

test('pasted issue keys become the query that finds them, and one that is typed stays as it is', async () => {
  await openTwo();
  await paste(`See ${JIRA}/browse/ROCKET-7?focusedCommentId=1 and LAB-12;\nROCKET-7, LAB-3`);

  expect((await jqlField()).value).toBe('issuekey in (ROCKET-7, LAB-12, LAB-3)');
  expect(screen.getByText('Taken from the issue keys in the pasted text.')).toBeTruthy();

  await userEvent.clear(await jqlField());
  await userEvent.type(await jqlField(), 'LAB-12');
  expect((await jqlField()).value).toBe('LAB-12');
});
