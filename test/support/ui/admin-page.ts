import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { FakeBridge } from './fake-bridge';
import { openResource } from './open-resource';
import { anApplicationLink, ok } from './samples';

export const OTHER_ID = '9b2f5a10-0000-4000-8000-000000000001';
export const REDIRECT_URI = anApplicationLink().redirectUri;
export const connected = ok({ state: 'connected', checkedAt: '2026-11-21T14:02:11Z' });

export const openAdmin = (prepare: (bridge: FakeBridge) => void = () => undefined) =>
  openResource('admin', (bridge) => {
    bridge.answers = {
      listLinks: ok([anApplicationLink()]),
      testConnection: connected,
      prepareLink: ok({ linkId: OTHER_ID, redirectUri: REDIRECT_URI }),
    };
    bridge.commands = {
      __permission__egressGet: () => ({ results: [] }),
      __permission__egressSet: () => ({ results: [] }),
    };
    prepare(bridge);
  });

export const rowOf = async (name: string) =>
  (await screen.findByRole('rowheader', { name: new RegExp(`^${name}`) })).closest(
    'tr',
  ) as HTMLElement;
export const button = (name: string) => screen.getByRole('button', { name });
export const field = (name: RegExp) => screen.findByLabelText<HTMLInputElement>(name);

export async function fillAddress(url: string) {
  await userEvent.click(await screen.findByRole('button', { name: 'Create link' }));
  await userEvent.type(await field(/^Application URL/), url);
  await userEvent.click(button('Continue'));
}

export async function fillCredentials() {
  await userEvent.type(await field(/^Client ID/), 'client-1');
  await userEvent.type(await field(/^Client secret/), 's3cret');
  await userEvent.click(button('Save'));
}
