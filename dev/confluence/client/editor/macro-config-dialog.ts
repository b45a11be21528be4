import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import type { FrameRole } from '#dev/host/page/command';
import { openDialog } from '#dev/host/page/dialog';
import { mountFrame } from '#dev/host/page/frame-host';
import { readSubmittedConfig, saveError } from '../../adf/macro-config-rules';
import type { MacroConfig } from '../../adf/macro-node';
import type { FrameSlot, MacroChoice } from '../../site/view-state';
import { act } from '../act';
import type { EditorSite } from './editor-site';
import { macroIn, withConfig } from './macro-attributes';

interface Configuration {
  site: EditorSite;
  view: EditorView;
  node: Node;
  choice: MacroChoice;
  isInserting?: boolean;
}

/** Opens the config dialog of a macro. A submitted config is stored in the macro's node. */
export async function configureMacro(configuration: Configuration): Promise<void> {
  const { site, view, node, choice, isInserting = false } = configuration;
  const macro = macroIn(node);
  const place = { pageId: site.pageId, macro, configuring: { isInserting } };
  const slot = await act<FrameSlot>('frames', place);
  if ('unavailable' in slot || !choice.config) return;

  const label = choice.config.title || choice.title;
  const role: FrameRole = {};
  let isInserted = !isInserting;
  const finish = () => {
    mounted.dispose();
    dialog.close();
    view.focus();
  };
  /** Closing the first dialog of a macro cancels its insertion. */
  const cancel = () => {
    finish();
    if (!isInserted) removeMacro(view, macro.localId);
  };
  // As in Confluence, neither Escape nor a click outside discards the author's input.
  const dialog = openDialog({
    label,
    heading: label,
    size: choice.config.size,
    closeOnEscape: false,
    closeOnOverlayClick: false,
    onDismiss: cancel,
  });
  const mounted = mountFrame(dialog.body, { ...slot, title: label }, site.page, role);
  role.submit = (payload) => {
    const { config, keepEditing } = readSubmittedConfig(payload);
    saveConfig(view, macro.localId, config);
    isInserted = true;
    if (!keepEditing) mounted.connection.afterAnswer(finish);
    return true;
  };
  role.close = () => mounted.connection.afterAnswer(cancel);
}

/** @throws {Error} MACRO_NOT_FOUND if the macro was removed meanwhile */
function saveConfig(view: EditorView, localId: string, config: MacroConfig): void {
  const { doc, tr } = view.state;
  doc.descendants((node, position) => {
    if (node.type.name !== 'extension' || node.attrs.localId !== localId) return;
    tr.setNodeMarkup(position, undefined, withConfig(node, config));
  });
  if (tr.steps.length === 0) {
    throw saveError('MACRO_NOT_FOUND', 'The macro is no longer on the page.');
  }
  view.dispatch(tr);
}

/** @see https://developer.atlassian.com/platform/forge/add-custom-configuration-to-a-macro/ "cancels the macro insert" */
function removeMacro(view: EditorView, localId: string): void {
  const { doc, tr } = view.state;
  doc.descendants((node, position) => {
    if (node.type.name !== 'extension' || node.attrs.localId !== localId) return;
    tr.delete(position, position + node.nodeSize);
  });
  view.dispatch(tr);
}
