import type { Node } from 'prosemirror-model';
import { NodeSelection } from 'prosemirror-state';
import type { EditorView, NodeView } from 'prosemirror-view';
import type { MountedFrame } from '#dev/host/page/command';
import { emitToMacro } from '#dev/host/page/commands/events';
import { mountFrame } from '#dev/host/page/frame-host';
import type { FrameSlot } from '../../site/view-state';
import { act } from '../act';
import type { EditorSite } from './editor-site';
import { macroIn, macroTitle } from './macro-attributes';
import { configureMacro } from './macro-config-dialog';

const CONFIG_CHANGED = 'FORGE_CORE_MACRO_CONFIG_CHANGED';

/** A live macro in the editor, with its tools above it. */
export class MacroView implements NodeView {
  readonly dom: HTMLElement;
  private readonly body: HTMLElement;
  private readonly site: EditorSite;
  private node: Node;
  private mounted: MountedFrame | undefined;
  private isGone = false;

  constructor(site: EditorSite, node: Node, view: EditorView, getPos: () => number | undefined) {
    this.site = site;
    this.node = node;
    this.dom = createElement('section', 'editor-macro');
    this.dom.setAttribute('aria-label', `Macro ${macroTitle(node)}`);
    this.body = createElement('div', 'macro');
    this.dom.append(this.createTools(view, getPos), this.body);
    void this.mount();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || node.attrs.localId !== this.node.attrs.localId) {
      return false;
    }
    const isSame = JSON.stringify(node.attrs) === JSON.stringify(this.node.attrs);
    this.node = node;
    if (!isSame) void this.refresh();
    return true;
  }

  selectNode(): void {
    this.dom.classList.add('is-selected');
  }

  deselectNode(): void {
    this.dom.classList.remove('is-selected');
  }

  stopEvent(): boolean {
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.isGone = true;
    this.mounted?.dispose();
  }

  private async mount(): Promise<void> {
    const macro = macroIn(this.node);
    const slot = await act<FrameSlot>('frames', { pageId: this.site.pageId, macro });
    if (this.isGone) return;
    if ('unavailable' in slot) {
      this.body.append(createElement('p', 'frame-unavailable', slot.unavailable));
    } else this.mounted = mountFrame(this.body, slot, this.site.page);
  }

  /** The frame stays and learns of its new config from an event, as in production. */
  private async refresh(): Promise<void> {
    if (!this.mounted) return;
    const { frameId } = this.mounted.connection.descriptor;
    const macro = macroIn(this.node);
    await act('frames/update', { frameId, pageId: this.site.pageId, macro });
    emitToMacro(this.site.page, macro.localId, CONFIG_CHANGED, macro.config);
  }

  private createTools(view: EditorView, getPos: () => number | undefined): HTMLElement {
    const tools = createElement('div', 'macro-tools');
    tools.append(createElement('span', 'macro-name', macroTitle(this.node)));
    const choice = this.site.macros.find(
      ({ moduleKey }) => moduleKey === macroIn(this.node).moduleKey,
    );
    if (choice?.config) {
      tools.append(
        createButton(
          '✎',
          'Edit macro',
          () => void configureMacro({ site: this.site, view, node: this.node, choice }),
        ),
      );
    }
    const remove = () => {
      const position = getPos();
      if (position === undefined) return;
      const { state } = view;
      view.dispatch(
        state.tr.setSelection(NodeSelection.create(state.doc, position)).deleteSelection(),
      );
      view.focus();
    };
    tools.append(createButton('✕', 'Remove macro', remove));
    return tools;
  }
}

function createButton(text: string, label: string, onClick: () => void): HTMLElement {
  const button = createElement('button', 'icon-button', text);
  button.setAttribute('type', 'button');
  button.setAttribute('aria-label', label);
  button.setAttribute('title', label);
  button.addEventListener('click', onClick);
  return button;
}

function createElement(tag: string, className: string, text = ''): HTMLElement {
  return Object.assign(document.createElement(tag), { className, textContent: text });
}
