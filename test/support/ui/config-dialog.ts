import { screen, within } from '@testing-library/dom';
import type { FakeBridge } from './fake-bridge';
import { openResource } from './open-resource';
import { aDefinition, aLinkChoice, aTable, columnChoices, ok, unsigned } from './samples';

export const openConfig = (prepare: (bridge: FakeBridge) => void = () => undefined) =>
  openResource('macro-config', (bridge) => {
    bridge.context.extension = { isEditing: true, content: { id: '42' } };
    bridge.answers = {
      listLinkChoices: ok([aLinkChoice()]),
      listColumnChoices: ok(columnChoices()),
      signDefinition: unsigned,
      loadTable: ok(aTable(3)),
    };
    prepare(bridge);
  });

export const configured = (bridge: FakeBridge) => {
  bridge.context.extension.config = aDefinition();
};

export const linkField = () =>
  screen.findByRole<HTMLSelectElement>('combobox', { name: /^Jira application link/ });
export const jqlField = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^JQL/ });
export const button = (name: string) => screen.getByRole('button', { name });
export const chosenColumns = () =>
  within(screen.getByRole('group', { name: 'Columns' }))
    .getAllByRole('listitem')
    .map((item) => item.querySelector('bdi')?.textContent);
