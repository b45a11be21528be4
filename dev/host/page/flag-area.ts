export interface FlagOptions {
  id: string | number;
  title?: string;
  description?: string;
  type?: 'info' | 'success' | 'warning' | 'error';
  appearance?: 'info' | 'success' | 'warning' | 'error';
  actions?: { text: string; onClick: () => unknown }[];
  isAutoDismiss?: boolean;
}

/** How long Atlassian shows a flag that dismisses itself. */
const AUTO_DISMISS_MS = 8000;

const ICONS = { info: 'i', success: '✓', warning: '!', error: '!' };

/** Shows a message at the edge of the page, in place of one with the same id. */
export function showFlag(options: FlagOptions): void {
  removeFlag(options.id);
  const flag = document.createElement('section');
  const type = options.appearance ?? options.type ?? 'info';
  flag.className = `flag flag-${type}`;
  flag.dataset.flagId = String(options.id);
  flag.append(
    element('span', 'flag-icon', ICONS[type]),
    createText(options),
    createDismiss(options.id),
  );
  area().append(flag);
  if (options.isAutoDismiss) setTimeout(() => flag.remove(), AUTO_DISMISS_MS);
}

/** Removes a message. @returns whether it was there */
export function removeFlag(id: string | number): boolean {
  const flag = area().querySelector(`[data-flag-id="${CSS.escape(String(id))}"]`);
  flag?.remove();
  return flag !== null;
}

function createText({ title, description, actions = [] }: FlagOptions): HTMLElement {
  const text = element('div', 'flag-text');
  text.append(element('strong', 'flag-title', title ?? ''));
  if (description) text.append(element('p', 'flag-description', description));
  for (const { text: label, onClick } of actions) {
    const button = element('button', 'link-button', label);
    button.addEventListener('click', () => void onClick());
    text.append(button);
  }
  return text;
}

function createDismiss(id: string | number): HTMLElement {
  const button = element('button', 'icon-button', '✕');
  button.setAttribute('aria-label', 'Dismiss');
  button.addEventListener('click', () => void removeFlag(id));
  return button;
}

function area(): HTMLElement {
  const existing = document.getElementById('flags');
  if (existing) return existing;
  const created = element('div', 'flags');
  created.id = 'flags';
  created.setAttribute('role', 'status');
  created.setAttribute('aria-live', 'polite');
  document.body.append(created);
  return created;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  return Object.assign(document.createElement(tag), { className, textContent: text });
}
