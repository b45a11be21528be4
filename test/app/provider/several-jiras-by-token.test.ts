import type { MacroDefinition } from '#contract/macro-definition';
import { several } from '#support/builders/several';
import { useAppSite } from '#support/sites/app-site';
import { connectApplication, createTwoWayLink } from '#support/sites/incoming-site';

const site = useAppSite();

test('a token of a link neither lists nor reads a table that another link adds issues to', async () => {
  const application = await createTwoWayLink(site());
  const other = await site().createLink('Other Jira');
  const save = async (definition: MacroDefinition) => {
    await site().value('jql-table', 'author1', 'signDefinition', { definition });
    site().letIndexesCatchUp();
  };
  const own = { linkId: application.linkId, jql: 'project = OWN' };
  await save(several([own, { linkId: other, jql: 'project = SECRET' }]));
  await save(several([own, { ...own, jql: 'project = ALSO' }]));
  const { ask } = await connectApplication(site(), 'author1', application, 'READ');

  const listed = (await (await ask('/tables')).json()) as { tables: unknown };

  expect(listed.tables).toMatchObject([
    {
      jql: 'project = OWN',
      sources: [
        { jql: 'project = OWN' },
        { jql: 'project = ALSO', link: { name: 'Two-way Jira' } },
      ],
    },
  ]);
});
