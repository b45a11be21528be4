import { readMacroExtension } from '#ui/macro-extension';
import { startResource } from '#ui/start-resource.tsx';
import { firstSortOf } from './first-sort';
import { firstTableOf } from './first-table';
import { MacroViewer } from './macro-viewer';
import { readerTables, sincePageLoad } from './reader-tables';
import { whenNear } from './when-near';

void startResource({
  prepare(context) {
    const { definition, ...macro } = readMacroExtension(context.extension);
    const loadTable = readerTables(context);
    const firstTable =
      definition &&
      firstTableOf(
        whenNear().then(() =>
          loadTable(definition, { sort: firstSortOf(definition), notBefore: sincePageLoad() }),
        ),
      );
    return { macro: { ...macro, definition }, loadTable, firstTable };
  },
  render: (_context, { macro, loadTable, firstTable }) => (
    <MacroViewer firstMacro={macro} loadTable={loadTable} firstTable={firstTable} />
  ),
});
