import type { MacroDefinition } from '#contract/macro-definition';
import { readMacroExtension } from '#ui/macro-extension';
import { startResource } from '#ui/start-resource.tsx';
import { firstSortOf } from './first-sort';
import { firstTableOf } from './first-table';
import { MacroViewer } from './macro-viewer';
import { readerTables, sincePageLoad } from './reader-tables';
import { NOT_REMEMBERED, rememberedView } from './remembered-views';
import { whenNear } from './when-near';
import { fullScreenView, onFullScreen } from './full-screen/full-screen-view';

void startResource({
  prepare(context) {
    const { definition, ...macro } = readMacroExtension(context.extension);
    const begun = fullScreenView(context.extension.modal);
    const remembered = (saved: MacroDefinition) => {
      const memory = macro.isEditing ? NOT_REMEMBERED : rememberedView(context, saved);
      return begun ? onFullScreen(memory, begun, saved) : memory;
    };
    const loadTable = readerTables(context);
    const firstTable =
      definition &&
      firstTableOf(
        whenNear().then(() =>
          loadTable(definition, {
            sort: firstSortOf(definition, remembered(definition)),
            notBefore: sincePageLoad(),
          }),
        ),
      );
    return { macro: { ...macro, definition }, loadTable, firstTable, remembered };
  },
  render: (_context, { macro, ...tables }) => <MacroViewer firstMacro={macro} {...tables} />,
});
