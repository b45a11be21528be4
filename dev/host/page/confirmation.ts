import { openDialog } from './dialog';

export interface Confirmation {
  /** Visible title and accessible name. */
  heading: string;
  content: Node[];
  /** Label of the button that confirms. */
  confirm: string;
}

/** Asks for confirmation of something that cannot be undone. @returns whether the person agreed */
export function askForConfirmation({ heading, content, confirm }: Confirmation): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (agreed: boolean) => {
      dialog.close();
      resolve(agreed);
    };
    const dialog = openDialog({
      label: heading,
      heading,
      size: 'small',
      closeOnOverlayClick: false,
      onDismiss: () => finish(false),
    });
    dialog.element.dataset.fit = 'content';
    dialog.body.classList.add('modal-text');
    dialog.body.append(...content, createActions(confirm, finish));
  });
}

/** A `<p>` for the content of a dialog. */
export function paragraph(text: string): HTMLElement {
  return Object.assign(document.createElement('p'), { textContent: text });
}

function createActions(confirm: string, finish: (agreed: boolean) => void): HTMLElement {
  const footer = Object.assign(document.createElement('footer'), { className: 'modal-actions' });
  const button = (label: string, className: string, agreed: boolean) => {
    const created = document.createElement('button');
    Object.assign(created, { type: 'button', className, textContent: label });
    created.addEventListener('click', () => finish(agreed));
    return created;
  };
  footer.append(button('Cancel', 'button', false), button(confirm, 'button button-primary', true));
  return footer;
}
