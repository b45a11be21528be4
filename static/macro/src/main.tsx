import { readMacroExtension } from '#ui/macro-extension';
import { startResource } from '#ui/start-resource.tsx';
import { firstTableOf } from './first-table';
import { loadTable } from './load-table';
import { MacroViewer } from './macro-viewer';
import { whenNear } from './when-near';

void startResource({
  prepare({ extension }) {
    const macro = readMacroExtension(extension);
    const { definition } = macro;
    const firstTable = definition && firstTableOf(whenNear().then(() => loadTable(definition)));
    return { macro, firstTable };
  },
  render: (_context, { macro, firstTable }) => (
    <MacroViewer firstMacro={macro} firstTable={firstTable} />
  ),
});
