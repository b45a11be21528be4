import type { Page } from 'playwright-core';
import type { Act } from '../state';

type Key = Parameters<Parameters<Act>[1]>[0];

export const then =
  (...acts: Act[]): Act =>
  async (page, t) => {
    for (const act of acts) await act(page, t);
  };

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).last().click();

export const click =
  (key: Key): Act =>
  (page, t) =>
    press(page, t(key));

export const openMenu =
  (name = 'Rocket Jira'): Act =>
  (page, t) =>
    press(page, t('admin.actionsFor', { name }));

/** Chooses an action from the menu of a link. */
export const choose =
  (action: Key, name?: string): Act =>
  async (page, t) => {
    await openMenu(name)(page, t);
    await page.getByRole('menuitem', { name: t(action) }).click();
  };

export const radio =
  (key: Key): Act =>
  (page, t) =>
    page.getByRole('radio', { name: t(key), exact: true }).click();

export const type =
  (label: Key, text: string): Act =>
  (page, t) =>
    page.getByLabel(t(label)).first().fill(text);

export const select =
  (label: Key, value: string): Act =>
  async (page, t) => {
    await page.getByLabel(t(label)).selectOption(value);
  };

export const tick =
  (key: Key): Act =>
  (page, t) =>
    page.getByRole('checkbox', { name: t(key) }).check();
