import { anApplicationLink, ok } from '#support/ui/samples';
import type { State } from '../state';
import { choose, click, radio, then, type } from './admin-acts';
import { admin, create } from './admin-state';

const found = (accountId: string, displayName: string, email?: string) => ({
  user: { accountId, accountType: 'atlassian', displayName, ...(email && { email }) },
});
/** Two people share a name, and one has a long one. */
const IN_CONFLUENCE = {
  results: [
    found('712020:rosa', 'Rosa Weber', 'rosa.weber@example.com'),
    found('712020:rosa-2', 'Rosa Weber'),
    found(
      '712020:long',
      'Maria-Magdalena Katharina von Hohenstein-Wittgenstein zu Berleburg',
      'maria-magdalena.katharina.von.hohenstein@subsidiary.example.org',
    ),
    found('712020:ravi', 'Ravi Chandran', 'ravi@example.com'),
  ],
};
const THEIR_PEOPLE = ok({
  people: [
    { username: 'reader1', email: 'rosa.weber@example.com' },
    { username: 'ravi' },
    { username: 'mmkvh', email: 'maria-magdalena.katharina.von.hohenstein@subsidiary.example.org' },
    { username: 'build-server', email: 'build@example.com' },
  ],
  isComplete: false,
});
const LISTED_JIRA = anApplicationLink({
  name: 'Listed Jira',
  outgoing: {
    kind: 'oauth1',
    level: 'impersonation',
    users: [{ accountId: '712020:ada', username: 'ada' }],
  },
});
const answers = {
  fetchProduct: IN_CONFLUENCE,
  listRemotePeople: THEIR_PEOPLE,
  listLinks: ok([LISTED_JIRA]),
};
const sameUsers = then(
  create('admin.kind.oauth1.label'),
  click('admin.continue'),
  radio('admin.userSet.same.label'),
);

/** Who acts as whom over a link by OAuth 1.0 with impersonation. */
export const ADMIN_PEOPLE_STATES: Record<string, State> = {
  'admin-same-users': admin(sameUsers),
  'admin-person-picker': admin(
    then(sameUsers, click('admin.users.add'), (page) =>
      page.getByRole('combobox').last().pressSequentially('Rosa'),
    ),
    { fetchProduct: IN_CONFLUENCE },
  ),
  'admin-person-picker-failed': admin(
    then(sameUsers, click('admin.users.add'), (page) =>
      page.getByRole('combobox').last().pressSequentially('Rosa'),
    ),
  ),
  'admin-propose': admin(
    then(
      choose('admin.editOutgoing', 'Listed Jira'),
      (page, t) => page.getByText(t('admin.propose.title')).click(),
      click('admin.propose.read'),
    ),
    answers,
  ),
  'admin-propose-pasted': admin(
    then(
      sameUsers,
      (page, t) => page.getByText(t('admin.propose.title')).click(),
      type('admin.propose.paste', 'nobody, nobody@example.com'),
      click('admin.propose.compare'),
    ),
    { fetchProduct: IN_CONFLUENCE },
  ),
};
