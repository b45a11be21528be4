export interface DialogOptions {
  /** Accessible name. */
  label: string;
  /** Visible title, unless the content brings its own. */
  heading?: string | undefined;
  size?: string | { width: string; height?: string } | undefined;
  closeOnEscape?: boolean;
  closeOnOverlayClick?: boolean;
  /** Called when the person dismisses the dialog. The caller closes it. */
  onDismiss: () => void;
}

export interface OpenDialog {
  element: HTMLDialogElement;
  body: HTMLElement;
  close(): void;
}

/** Opens a modal dialog over the page. The browser keeps the focus inside and restores it afterwards. */
export function openDialog(options: DialogOptions): OpenDialog {
  const element = document.createElement('dialog');
  element.className = 'modal';
  element.setAttribute('aria-label', options.label);
  applySize(element, options.size ?? 'medium');
  const body = document.createElement('div');
  body.className = 'modal-body';
  // The content gets the focus instead of the button that closes the dialog.
  Object.assign(body, { tabIndex: -1, autofocus: true });
  if (options.heading) element.append(createHeader(options.heading, options.onDismiss));
  element.append(body);
  element.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (options.closeOnEscape ?? true) options.onDismiss();
  });
  element.addEventListener('mousedown', (event) => {
    if (event.target === element && (options.closeOnOverlayClick ?? true)) options.onDismiss();
  });
  document.body.append(element);
  element.showModal();
  return { element, body, close: () => element.remove() };
}

function createHeader(heading: string, onDismiss: () => void): HTMLElement {
  const header = document.createElement('header');
  header.className = 'modal-header';
  const title = document.createElement('h2');
  title.textContent = heading;
  const button = document.createElement('button');
  Object.assign(button, {
    type: 'button',
    className: 'icon-button',
    ariaLabel: 'Close dialog',
    textContent: '✕',
  });
  button.addEventListener('click', onDismiss);
  header.append(title, button);
  return header;
}

function applySize(element: HTMLElement, size: NonNullable<DialogOptions['size']>): void {
  if (typeof size === 'string') {
    element.dataset.size = size;
    return;
  }
  element.style.width = size.width;
  if (size.height !== undefined) element.style.height = size.height;
}
