import type { Command, CommandTable } from '../command';
import { openDialog } from '../dialog';

interface ModalOptions {
  resource: string | null;
  onClose: (payload?: unknown) => unknown;
  size: string | { width: string; height?: string };
  context: unknown;
  closeOnEscape: boolean;
  closeOnOverlayClick: boolean;
  title: string;
}

/** `new Modal().open()` shows another frame of the same module over the page. */
const openModal: Command = async (payload, frame) => {
  const { resource, context, onClose, title, ...options } = payload as ModalOptions;
  const opened = (await frame.callHost('modal', { resource, context })) as {
    frameId: string;
    src: string;
  };
  const label = title || frame.descriptor.title;
  const dialog = openDialog({
    ...options,
    label,
    heading: title,
    onDismiss: () => close(undefined),
  });
  const descriptor = { ...opened, title: label, height: '100%' };
  const mounted = frame.mount(dialog.body, descriptor, {
    close: (value) => mounted.connection.afterAnswer(() => close(value)),
  });
  const close = (value: unknown) => {
    mounted.dispose();
    dialog.close();
    void onClose(value);
  };
  return true;
};

export const modalCommands: CommandTable = { openModal };
