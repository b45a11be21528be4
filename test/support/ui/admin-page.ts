import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { ApplicationLinkView } from '#contract/application-link';
import type { LinkErrorType, LinkState } from '#contract/link-status';
import type { FakeBridge } from './fake-bridge';
import { openResource } from './open-resource';
import { anApplicationLink, FOUND, ok, OTHER_ID } from './samples';

export const REDIRECT_URI = anApplicationLink().redirectUri;
export const connected = ok({ state: 'connected', checkedAt: '2026-11-21T14:02:11Z' });

export const aStatus = (state: LinkState, type: LinkErrorType, detail?: string) =>
  ok({
    state,
    error: { type, message: 'English', ...(detail !== undefined && { detail }) },
    checkedAt: '2026-11-21T14:02:11Z',
  });

export const openAdmin = (prepare: (bridge: FakeBridge) => void = () => undefined) =>
  openResource('admin', (bridge) => {
    bridge.answers = {
      listLinks: ok([anApplicationLink()]),
      listAuditEntries: ok({ entries: [] }),
      listLinkUses: ok({ pages: [] }),
      testConnection: connected,
      prepareLink: ok({ linkId: OTHER_ID, redirectUri: REDIRECT_URI }),
      probeUrl: ok(FOUND),
    };
    bridge.commands = {
      __permission__egressGet: () => ({ results: [] }),
      __permission__egressSet: (payload) => ({
        results: (payload as { egresses: unknown[] }).egresses,
      }),
    };
    prepare(bridge);
  });

/** Opens the page with one link and chooses an action from its menu. */
export async function openAction(
  link: ApplicationLinkView,
  action: string,
  prepare: (bridge: FakeBridge) => void = () => undefined,
): Promise<FakeBridge> {
  const bridge = await openAdmin((opened) => {
    opened.answers.listLinks = ok([link]);
    prepare(opened);
  });
  await chooseAction(link.name, action);
  return bridge;
}

export async function chooseAction(name: string, action: string) {
  await userEvent.click(await screen.findByRole('button', { name: `Actions for ${name}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: action }));
}

export const rowOf = async (name: string) =>
  (await screen.findByRole('rowheader', { name: new RegExp(`^${name}`) })).closest(
    'tr',
  ) as HTMLElement;
export const button = (name: string) => screen.getByRole('button', { name });
export const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));
export const field = (name: RegExp) => screen.findByLabelText<HTMLInputElement>(name);
export const fill = async (name: RegExp, text: string) => {
  const input = await field(name);
  await userEvent.clear(input);
  await userEvent.paste(text);
};
export const choose = async (name: string, option: string) =>
  userEvent.selectOptions(await screen.findByRole('combobox', { name }), option);
export const tick = async (name: string) =>
  userEvent.click(await screen.findByRole('radio', { name }));
export const pressIn = async (dialog: HTMLElement, name: string) =>
  userEvent.click(within(dialog).getByRole('button', { name }));

/** The first step of "Create link". */
export async function fillAddress(url: string, kind = 'Atlassian product via OAuth 2.0') {
  await press('Create link');
  await tick(kind);
  await fill(/^Application URL/, url);
  await press('Continue');
}

/** To the outgoing side of an Atlassian product, without an incoming one. */
export async function goToOutgoing(url: string) {
  await fillAddress(url);
  await screen.findByRole('button', { name: 'Back' });
  await press('Continue');
  await press('Configure outgoing only');
}

export async function fillCredentials() {
  await fill(/^Client ID/, 'client-1');
  await fill(/^Client secret/, 's3cret');
  await press('Save');
}
