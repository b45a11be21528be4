import { useEffect, useState } from 'react';
import type { MacroDefinition } from '#contract/macro-definition';
import { readMacroExtension, type MacroExtension } from '#ui/macro-extension';
import { onConfigChanged } from './bridge';
import type { FirstTable } from './first-table';
import { IssueTablePanel } from './issue-table-panel';
import { NotConfigured } from './not-configured';
import type { LoadReaderTable } from './reader-tables';
import type { RememberedView } from './remembered-views';

/** The macro on the page. It follows its config, even while the page is edited. */
export function MacroViewer(props: {
  firstMacro: MacroExtension;
  loadTable: LoadReaderTable;
  /** The request that was started before anything was drawn. */
  firstTable: FirstTable | undefined;
  /** How the reader left a table. */
  remembered: (definition: MacroDefinition) => RememberedView;
}) {
  const [macro, setMacro] = useState(props.firstMacro);

  useEffect(
    () =>
      onConfigChanged((extension) => {
        setMacro(readMacroExtension(extension));
      }),
    [],
  );

  const { definition } = macro;
  if (!definition) return <NotConfigured macro={macro} />;
  const isFirst = definition === props.firstMacro.definition;
  return (
    <IssueTablePanel
      // Another definition is another table: nothing of the old one may stay.
      key={JSON.stringify(definition)}
      macro={macro}
      definition={definition}
      loadTable={props.loadTable}
      firstTable={isFirst ? props.firstTable : undefined}
      remembered={props.remembered}
    />
  );
}
