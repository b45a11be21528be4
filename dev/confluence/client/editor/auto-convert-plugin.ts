import { Plugin } from 'prosemirror-state';
import { matchesAutoConvert } from '../../adf/auto-convert';
import type { EditorSite } from './editor-site';
import { insertMacro } from './insert-macro';

/** Turns a pasted address that matches a macro's patterns into that macro. */
export function autoConvertPlugin(site: EditorSite): Plugin {
  return new Plugin({
    props: {
      handlePaste(view, event) {
        const text = event.clipboardData?.getData('text/plain').trim() ?? '';
        const choice = site.macros.find(({ autoConvert }) => matchesAutoConvert(text, autoConvert));
        if (choice) insertMacro(site, view, choice, text);
        return choice !== undefined;
      },
    },
  });
}
