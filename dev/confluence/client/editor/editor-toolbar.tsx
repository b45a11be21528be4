import { setBlockType, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { wrapInList } from 'prosemirror-schema-list';
import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { ReactNode } from 'react';
import { Icon } from '../controls/icon';
import { Menu } from '../controls/menu';
import type { EditorSite } from './editor-site';
import { InsertList } from './insert-list';
import { insertItems } from './insert-items';
import { pageSchema } from './schema';

const { nodes, marks } = pageSchema;

type MarkName = 'strong' | 'em' | 'code';

const BUTTONS: { label: string; face: ReactNode; command: Command; mark?: MarkName }[] = [
  { label: 'Undo', face: <Icon name="undo" />, command: undo },
  { label: 'Redo', face: <Icon name="redo" />, command: redo },
  { label: 'Bold', face: 'B', command: toggleMark(marks.strong), mark: 'strong' },
  { label: 'Italic', face: 'I', command: toggleMark(marks.em), mark: 'em' },
  { label: 'Code', face: <Icon name="code" />, command: toggleMark(marks.code), mark: 'code' },
  { label: 'Bullet list', face: <Icon name="bullets" />, command: wrapInList(nodes.bulletList) },
  { label: 'Numbered list', face: <Icon name="numbers" />, command: wrapInList(nodes.orderedList) },
];

/** Text style, undo and redo, marks, lists, and the insert menu. */
export function EditorToolbar({ editor, site }: { editor: EditorView; site: EditorSite }) {
  const run = (command: Command) => {
    command(editor.state, editor.dispatch.bind(editor), editor);
    editor.focus();
  };
  return (
    <div className="editor-toolbar" role="toolbar" aria-label="Editor">
      <BlockChoice editor={editor} run={run} />
      {BUTTONS.map(({ label, face, command, mark }) => (
        <button
          key={label}
          type="button"
          className={`icon-button tool-${label.toLowerCase()}`}
          aria-label={label}
          title={label}
          aria-pressed={mark && isActive(editor, mark)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(command)}
        >
          {face}
        </button>
      ))}
      <Menu
        label="Insert"
        button={
          <span className="button">
            <Icon name="plus" /> Insert
          </span>
        }
      >
        <InsertList items={insertItems(site)} onChoose={(item) => item.insert(editor)} />
      </Menu>
    </div>
  );
}

function BlockChoice({ editor, run }: { editor: EditorView; run: (command: Command) => void }) {
  const { parent } = editor.state.selection.$from;
  const level = parent.type === nodes.heading ? String(parent.attrs.level) : '0';
  const change = (value: string) =>
    run(
      value === '0'
        ? setBlockType(nodes.paragraph)
        : setBlockType(nodes.heading, { level: Number(value) }),
    );
  return (
    <select
      aria-label="Text style"
      className="locale"
      value={level}
      onChange={(event) => change(event.currentTarget.value)}
    >
      <option value="0">Normal text</option>
      {[1, 2, 3, 4].map((value) => (
        <option key={value} value={String(value)}>
          Heading {value}
        </option>
      ))}
    </select>
  );
}

function isActive({ state }: EditorView, mark: MarkName): boolean {
  const { from, to, $from, empty } = state.selection;
  const type = marks[mark];
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, type);
}
