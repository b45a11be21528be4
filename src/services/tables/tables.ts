import { lastChange, type ChangePorts } from '../provider/resources/issue-changes';
import { rememberSavedTable, type RememberPorts } from '../provider/resources/saved-tables';
import { exportTable } from './export-table';
import { noteExport, type ExportSightingStore } from './export-sightings';
import { jqlSuggestions, jqlVocabulary } from './jql-help';
import { limitSiteFallback, type FallbackPorts } from './limit-site-fallback';
import { listColumnChoices } from './list-column-choices';
import { listLinkChoices, type ChoicePorts } from './list-link-choices';
import { loadMerged } from './load-merged';
import { loadTable, type LoadPorts } from './load-table';
import { savedQuery } from './saved-query';
import { signDefinition } from './shared-account/sign-definition';

type TablePorts = LoadPorts &
  ChoicePorts &
  RememberPorts &
  FallbackPorts &
  Pick<ChangePorts, 'changes'> & { exportSightings: ExportSightingStore };

/** The use cases of readers and authors: tables of issues, and the choices in the macro's settings. */
export function tables(ports: TablePorts) {
  const load = limitSiteFallback(ports, loadTable(ports));
  const loadWholeTable = loadMerged(load);
  return {
    loadTable: load,
    loadWholeTable,
    noteExport: noteExport(ports),
    exportTable: exportTable({ ...ports, loadTable: loadWholeTable }),
    listLinkChoices: listLinkChoices(ports),
    listColumnChoices: listColumnChoices(ports),
    jqlVocabulary: jqlVocabulary(ports),
    jqlSuggestions: jqlSuggestions(ports),
    savedQuery: savedQuery(ports),
    lastChange: lastChange(ports),
    signDefinition: rememberSavedTable(ports, signDefinition(ports)),
  };
}
