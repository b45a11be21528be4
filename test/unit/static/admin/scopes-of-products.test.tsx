import { screen, within } from '@testing-library/dom';
import type { UrlProbe } from '#contract/application-link';
import type { ApplicationType } from '#contract/link-configuration';
import {
  choose,
  fill,
  fillCredentials,
  goToOutgoing,
  openAction,
  openAdmin,
} from '#support/ui/admin-page';
import { anApplicationLink, ok } from '#support/ui/samples';

const found = (type: ApplicationType, scopes?: string[]): UrlProbe => ({
  found: true,
  baseUrl: 'https://code.example.com',
  application: { type, deployment: 'data-center', version: '9.4.2', instanceName: 'Code' },
  ...(scopes && { scopes }),
});

const scopeOptions = () =>
  within(screen.getByRole('combobox', { name: 'Scope' }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

async function openOutgoing(probe: UrlProbe) {
  const bridge = await openAdmin(({ answers }) => {
    answers.probeUrl = ok(probe);
    answers.createLink = ok({ link: anApplicationLink({ name: 'Code' }) });
  });
  await goToOutgoing('https://code.example.com');
  await screen.findByRole('combobox', { name: 'Scope' });
  return bridge;
}

test('a Bitbucket is linked with a scope of its own, and the steps are those of its own page', async () => {
  const bridge = await openOutgoing(found('bitbucket'));

  expect(scopeOptions()).toEqual([
    'REPO_READ',
    'PUBLIC_REPOS',
    'REPO_WRITE',
    'ACCOUNT_WRITE',
    'Other scopes …',
  ]);
  expect(screen.getByText(/Under Repositories select Read/)).toBeTruthy();
  await choose('Scope', 'PUBLIC_REPOS');
  await fillCredentials();

  expect(bridge.invocationsOf('createLink')).toMatchObject([
    { type: 'bitbucket', outgoing: { kind: 'oauth2-data-center', scope: 'PUBLIC_REPOS' } },
  ]);
});

test('the scopes that a server publishes are offered, the one for reading first', async () => {
  await openOutgoing(found('bitbucket', ['PROJECT_ADMIN', 'REPO_WRITE', 'REPO_READ']));

  expect(scopeOptions()).toEqual(['REPO_READ', 'REPO_WRITE', 'PROJECT_ADMIN', 'Other scopes …']);
});

test('a scope that is not offered can be entered by its name', async () => {
  const bridge = await openOutgoing(found('bamboo'));
  expect(scopeOptions()).toEqual(['Read', 'TRIGGER', 'USER', 'Other scopes …']);

  await choose('Scope', 'Other scopes …');
  await fill(/^Scope names/, 'READ TRIGGER');
  await fillCredentials();

  expect(bridge.invocationsOf('createLink')).toMatchObject([
    { type: 'bamboo', outgoing: { scope: 'READ TRIGGER' } },
  ]);
});

test('the form of a link shows a scope that is not offered by its name', async () => {
  const outgoing = { kind: 'oauth2-data-center', clientId: 'c', scope: 'REPO_ADMIN' } as const;
  await openAction(
    anApplicationLink({ application: { type: 'bitbucket', deployment: 'data-center' }, outgoing }),
    'Edit outgoing link',
  );

  expect(await screen.findByDisplayValue('REPO_ADMIN')).toBeTruthy();
});
