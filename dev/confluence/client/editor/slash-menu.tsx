import type { EditorView } from 'prosemirror-view';
import { useEffect, useState } from 'react';
import type { EditorSite } from './editor-site';
import { insertItems, type InsertItem } from './insert-items';
import { InsertList } from './insert-list';
import { dismissSlash, findSlashQuery, type SlashQuery } from './slash-query';

interface SlashMenuProps {
  editor: EditorView;
  site: EditorSite;
}

/** The insert menu at the cursor, opened by a `/` and filtered by the text after it. */
export function SlashMenu({ editor, site }: SlashMenuProps) {
  const slash = findSlashQuery(editor.state);
  const items = slash ? insertItems(site, slash.query) : [];
  if (!slash || items.length === 0) return null;
  return <OpenSlashMenu key={slash.from} editor={editor} slash={slash} items={items} />;
}

interface OpenSlashMenuProps {
  editor: EditorView;
  slash: SlashQuery;
  items: InsertItem[];
}

function OpenSlashMenu({ editor, slash, items }: OpenSlashMenuProps) {
  const [index, setIndex] = useState(0);
  const active = items[Math.min(index, items.length - 1)];

  useEffect(() => {
    const choose = (item: InsertItem | undefined) => {
      editor.dispatch(editor.state.tr.delete(slash.from, slash.to));
      item?.insert(editor);
    };
    const actions: Record<string, () => void> = {
      ArrowDown: () => setIndex((now) => (now + 1) % items.length),
      ArrowUp: () => setIndex((now) => (now + items.length - 1) % items.length),
      Enter: () => choose(active),
      Escape: () => editor.dispatch(dismissSlash(editor.state, slash)),
    };
    const onKey = (event: KeyboardEvent) => {
      const action = actions[event.key];
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    };
    // Capturing comes before the editor's own handlers.
    editor.dom.addEventListener('keydown', onKey, { capture: true });
    return () => editor.dom.removeEventListener('keydown', onKey, { capture: true });
  }, [editor, slash, items, active]);

  const { left, bottom } = editor.coordsAtPos(slash.from);
  return (
    <div className="slash-menu" style={{ left: Math.min(left, innerWidth - 320), top: bottom + 4 }}>
      <InsertList
        items={items}
        activeId={active?.id}
        onChoose={(item) => {
          editor.dispatch(editor.state.tr.delete(slash.from, slash.to));
          item.insert(editor);
        }}
      />
    </div>
  );
}
