import { useCallback, useEffect, useState } from 'react';
import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { IssueTable } from '#contract/issue-table';
import { type MacroDefinition, sourceOf } from '#contract/macro-definition';
import { goToConnections, readPagePath } from '#ui/bridge';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { TableResult } from '#ui/issue-table/table-result.tsx';
import type { MacroExtension } from '#ui/macro-extension';
import { Skeleton } from '#ui/display/skeleton.tsx';
import { useConnect } from '#ui/use-connect';
import type { Loadable } from '#ui/use-load';
import { announceReady, invokeMacro } from './bridge';
import { firstSortOf } from './first-sort';
import { useFullScreen } from './full-screen/use-full-screen';
import type { FirstTable } from './first-table';
import type { LoadReaderTable } from './reader-tables';
import type { RememberedView } from './remembered-views';
import { useApprovalNews } from './use-approval-news';
import { useAutoRefresh } from './use-auto-refresh';
import { useTable } from './use-table';
import { useWaiting } from './waiting/use-waiting';
import './issue-table-panel.css';

/** One table in each of its states: loading, issues, no issues, or an error with the action that helps. */
export function IssueTablePanel(props: {
  macro: MacroExtension;
  definition: MacroDefinition;
  loadTable: LoadReaderTable;
  firstTable: FirstTable | undefined;
  remembered: (definition: MacroDefinition) => RememberedView;
}) {
  const { macro, definition, loadTable, firstTable } = props;
  const { t } = useI18n();
  const [remembered] = useState(() => props.remembered(definition));
  const [firstSort] = useState(() => firstSortOf(definition, remembered));
  const view = useTable(definition, loadTable, firstTable, firstSort);
  const { table, reload } = view;
  useReadyEvent(table);
  const {
    connect,
    connecting,
    error: connectError,
  } = useMacroConnect(macro, table.error !== undefined, reload);
  const error = connectError ?? table.error;
  const { linkId, jql } = sourceOf(definition);
  useApprovalNews(linkId, table, reload);
  useAutoRefresh(refreshMinutesOf(props, table), view.refresh);
  const fullScreen = useFullScreen(macro, definition);
  const waiting = useWaiting(table, reload);

  return (
    <div className={panelClass(macro)} aria-busy={table.loading}>
      {error && (
        <ErrorMessage
          error={error}
          busy={table.loading || connecting}
          shownAsOf={view.shownAsOf}
          retriesByItself={view.retriesByItself}
          onRetry={reload}
          onConnect={() => connect(linkId)}
        />
      )}
      {waiting}
      {view.notes}
      {table.value && table.value.columns.length > 0 && (
        <TableResult
          table={table.value}
          title={definition.display.title}
          view={definition.display.view}
          views={definition.display.views}
          rules={definition.display.rules}
          mode={definition.display.mode}
          remembered={remembered}
          jql={jql}
          refreshing={table.loading}
          onRefresh={reload}
          sort={view.triedSort}
          onSort={view.changeSort}
          onFilters={view.changeFilters}
          askTable={loadTable}
          fullScreen={fullScreen}
          status={view.status}
          onConnections={hasApproval(table.value) ? showConnections : undefined}
        />
      )}
      {!error && !table.value && <Skeleton label={t('viewer.loading')} />}
    </div>
  );
}

const panelClass = ({ isFullScreen }: MacroExtension) =>
  isFullScreen ? 'panel panel--full' : 'panel';

/** @returns undefined while there is nothing to refresh, and in an editor */
const refreshMinutesOf = (
  { macro, definition }: { macro: MacroExtension; definition: MacroDefinition },
  { value }: Loadable<IssueTable>,
) => (value && !macro.isEditing ? definition.display.refreshMinutes : undefined);

/** Whether the reader approved access for this table: not for the site's own Jira or a shared account. */
const hasApproval = ({ link, shared }: IssueTable) => link.id !== SYSTEM_LINK_ID && !shared;

/** Confluence may refuse to leave a page that has unsaved changes. */
const showConnections = () => void goToConnections().catch(() => undefined);

function useReadyEvent({ value, error }: Loadable<IssueTable>) {
  const isDrawn = value !== undefined || error !== undefined;
  useEffect(() => {
    if (isDrawn) void announceReady();
  }, [isDrawn]);
}

function useMacroConnect(
  { contentId, isEditing }: MacroExtension,
  isMissing: boolean,
  onReturn: () => void,
) {
  const begin = useCallback(
    async (linkId: string) => {
      const returnTo = isEditing ? null : await readPagePath(contentId);
      return invokeMacro('beginAuthorization', { linkId, returnTo });
    },
    [contentId, isEditing],
  );
  return useConnect({ begin, isMissing, onReturn });
}
