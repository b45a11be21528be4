import { readMacroExtension } from '#ui/macro-extension';
import { startResource } from '#ui/start-resource.tsx';
import { loadTable } from './load-table';
import { MacroViewer } from './macro-viewer';
import { whenNear } from './when-near';

void startResource({
  prepare({ extension }) {
    const macro = readMacroExtension(extension);
    const { definition } = macro;
    const firstTable = definition && whenNear().then(() => loadTable(definition));
    // The viewer handles a failure once it is drawn; until then it is not an unhandled one.
    firstTable?.catch(() => undefined);
    return { macro, firstTable };
  },
  render: (_context, { macro, firstTable }) => (
    <MacroViewer firstMacro={macro} firstTable={firstTable} />
  ),
});
