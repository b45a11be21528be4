/** The platform below `@forge/bridge`, in a page that has no Confluence around it. `window.TABLE` is the answer. */
import type { IssueTable } from '#contract/issue-table';
import type { TableSort } from '#contract/table-sort';

declare global {
  interface Window {
    TABLE: IssueTable;
    __bridge: { callBridge: (command: string, payload?: unknown) => Promise<unknown> };
  }
}

// An order that an earlier page was left in would be another table.
try {
  localStorage.clear();
} catch {
  // Nothing is kept here.
}

const parameters = new URLSearchParams(location.search);
const DELAY_MS = Number(parameters.get('delay') ?? 0);

const config = {
  v: 1,
  sources: [{ linkId: window.TABLE.link.id, jql: `project = ${parameters.get('project') ?? 'X'}` }],
  columns: window.TABLE.columns.map(({ fieldId }) => ({ fieldId })),
  display: { maxRows: Math.min(Number(parameters.get('most') ?? 1000), window.TABLE.rows.length) },
};

const CONTEXT = {
  localId: '11111111-1111-4111-8111-111111111111',
  locale: 'en-US',
  timezone: 'Europe/Berlin',
  siteUrl: 'https://acme.atlassian.net',
  accountId: 'reader',
  cloudId: 'cloud',
  moduleKey: 'jql-table',
  extension: {
    type: 'macro',
    content: { id: '1', type: 'page' },
    space: { id: '1', key: 'P' },
    isEditing: false,
    config,
  },
};

interface Invocation {
  functionKey: string;
  payload?: { sort?: TableSort[] };
}

/** In another order the rows stand upside down: what is measured is how they are drawn, not how Jira sorts. */
async function answer({ payload }: Invocation): Promise<unknown> {
  if (parent !== window) parent.postMessage({ asked: true }, '*');
  if (DELAY_MS > 0) await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
  const sort = payload?.sort;
  const value = sort
    ? { ...window.TABLE, rows: window.TABLE.rows.toReversed(), sort }
    : window.TABLE;
  return { ok: true, value };
}

function enableTheming(): void {
  const { dataset } = document.documentElement;
  dataset.theme = 'light:light spacing:spacing shape:shape typography:typography';
  dataset.colorMode = 'light';
}

const COMMANDS: Record<string, (payload: never) => unknown> = {
  getContext: () => CONTEXT,
  enableTheming,
  invoke: answer,
  on: () => ({ unsubscribe: () => undefined }),
};

window.__bridge = {
  callBridge: (command, payload) => Promise.resolve(COMMANDS[command]?.(payload as never)),
};
