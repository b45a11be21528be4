import { setBlockType } from 'prosemirror-commands';
import { wrapInList } from 'prosemirror-schema-list';
import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { EditorSite } from './editor-site';
import { insertMacro } from './insert-macro';
import { pageSchema } from './schema';

export interface InsertItem {
  id: string;
  title: string;
  description: string;
  iconUrl: string | undefined;
  insert(view: EditorView): void;
}

const { heading, bulletList, orderedList, rule } = pageSchema.nodes;

const element = (title: string, description: string, command: Command): InsertItem => ({
  id: `element ${title}`,
  title,
  description,
  iconUrl: undefined,
  insert: (view) => void command(view.state, view.dispatch.bind(view), view),
});

const insertRule: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(rule.create()));
  return true;
};

const ELEMENTS: readonly InsertItem[] = [
  element('Heading', 'A title inside the page', setBlockType(heading, { level: 2 })),
  element('Bullet list', 'A list in no order', wrapInList(bulletList)),
  element('Numbered list', 'A list in order', wrapInList(orderedList)),
  element('Divider', 'A line across the page', insertRule),
];

/** The items of the insert menu, macros first, that have all words of the query in their title or description. */
export function insertItems(site: EditorSite, query = ''): InsertItem[] {
  const macros = site.macros.map((choice): InsertItem => ({
    id: `macro ${choice.moduleKey}`,
    title: choice.title,
    description: choice.description,
    iconUrl: choice.iconUrl,
    insert: (view) => insertMacro(site, view, choice),
  }));
  const words = query.toLowerCase().split(/\s+/);
  return [...macros, ...ELEMENTS].filter(({ title, description }) =>
    words.every((word) => `${title} ${description}`.toLowerCase().includes(word)),
  );
}
