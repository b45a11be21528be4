import type { Command, CommandTable } from '../command';

const refuse = () => false;

/** The result `false` makes the SDK throw "this resource's view is not …". */
const byRole =
  (action: 'submit' | 'close' | 'refresh'): Command =>
  (payload, { role }) =>
    (role[action] ?? refuse)(payload);

/** `view`: commands to the page that shows the frame. */
export const viewCommands: CommandTable = {
  submit: byRole('submit'),
  close: byRole('close'),
  refresh: byRole('refresh'),
  open: refuse,
  onClose: (payload, { role }) => {
    if (!role.close || typeof payload !== 'function') return false;
    role.onClose = payload as () => unknown;
    return true;
  },
  emitReadyEvent: (_payload, { iframe }) => {
    iframe.dataset.ready = 'true';
  },
  setMacroViewportHeight: (payload, { iframe }) => {
    iframe.style.height = `${Number(payload)}px`;
  },
};
