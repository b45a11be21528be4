import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { jqlField, linkField, openConfig } from '#support/ui/config-dialog';
import { aLinkChoice, failed, JIRA, LINK_ID, ok } from '#support/ui/samples';

describe('the address of a page of a linked Jira', () => {
  const openTwo = (boardAnswer: unknown = ok({ jql: 'filter = 10003' })) =>
    openConfig(({ answers }) => {
      answers.listLinkChoices = ok([
        aLinkChoice({ id: 'other', name: 'Lab', displayUrl: 'https://lab.example.com' }),
        aLinkChoice(),
      ]);
      answers.boardQuery = boardAnswer;
    });
  const paste = async (text: string) => {
    await userEvent.click(await jqlField());
    await userEvent.paste(text);
  };

  test('chooses the link and becomes its query', async () => {
    await openTwo();

    await paste(`${JIRA}/issues/?jql=project%20%3D%20ROCKET`);

    expect((await jqlField()).value).toBe('project = ROCKET');
    expect((await linkField()).value).toBe(LINK_ID);
    expect(screen.getByText('Filled in from a link to Rocket Jira.')).toBeTruthy();
  });

  test('of a board becomes what the board shows', async () => {
    const bridge = await openTwo();

    await paste(`${JIRA}/secure/RapidBoard.jspa?rapidView=7`);

    await waitFor(async () => expect((await jqlField()).value).toBe('filter = 10003'));
    expect(bridge.invocationsOf('boardQuery')).toEqual([{ linkId: LINK_ID, boardId: '7' }]);
  });

  test('of a board that cannot be read becomes its project, and says so', async () => {
    await openTwo(failed('SCOPE_MISSING'));

    await paste(`${JIRA}/secure/RapidBoard.jspa?rapidView=7&projectKey=ROCKET`);

    expect(
      await screen.findByText('This board of Rocket Jira cannot be read. Check the query.'),
    ).toBeTruthy();
    expect((await jqlField()).value).toBe('project = "ROCKET" ORDER BY Rank');
  });
});
