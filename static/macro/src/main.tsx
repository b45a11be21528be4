import { readMacroExtension } from '#ui/macro-extension';
import { startResource } from '#ui/start-resource.tsx';
import { firstTableOf } from './first-table';
import { loadTable } from './load-table';
import { MacroViewer } from './macro-viewer';

void startResource({
  prepare({ extension }) {
    const macro = readMacroExtension(extension);
    const firstTable = macro.definition && firstTableOf(loadTable(macro.definition));
    return { macro, firstTable };
  },
  render: (_context, { macro, firstTable }) => (
    <MacroViewer firstMacro={macro} firstTable={firstTable} />
  ),
});
