import { openDialog } from './dialog';

export interface EgressGroup {
  key: string;
  description: string;
  configured: { domain: string; type: string[] }[];
}

/** The dialog of the product, which no app can answer itself. @returns whether the administrator agreed */
export function askForEgress(groups: EgressGroup[]): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (agreed: boolean) => {
      dialog.close();
      resolve(agreed);
    };
    const dialog = openDialog({
      label: 'Allow access to external domains',
      heading: 'Allow access to external domains?',
      size: 'small',
      closeOnOverlayClick: false,
      onDismiss: () => finish(false),
    });
    dialog.element.dataset.fit = 'content';
    dialog.body.classList.add('modal-text');
    dialog.body.append(explanation(), ...groups.map(listDomains), createActions(finish));
  });
}

function explanation(): HTMLElement {
  const text =
    'This app wants to exchange data with the domains below. Data that leaves Confluence is no longer protected by it.';
  return Object.assign(document.createElement('p'), { textContent: text });
}

function listDomains({ description, configured }: EgressGroup): HTMLElement {
  const section = document.createElement('section');
  section.append(Object.assign(document.createElement('h3'), { textContent: description }));
  const list = document.createElement('ul');
  list.append(
    ...configured.map(({ domain }) =>
      Object.assign(document.createElement('li'), { textContent: domain }),
    ),
  );
  section.append(list);
  return section;
}

function createActions(finish: (agreed: boolean) => void): HTMLElement {
  const footer = Object.assign(document.createElement('footer'), { className: 'modal-actions' });
  const button = (label: string, className: string, agreed: boolean) => {
    const created = Object.assign(document.createElement('button'), {
      type: 'button',
      className,
      textContent: label,
    });
    created.addEventListener('click', () => finish(agreed));
    return created;
  };
  footer.append(
    button('Cancel', 'button', false),
    button('Allow access', 'button button-primary', true),
  );
  return footer;
}
