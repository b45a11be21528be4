import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { columnName } from '../../column-name';
import { PanelFields } from '../panel-fields';
import type { ToolProps } from '../tool-props';
import { GroupFields } from './group-fields';

/** By which columns the issues are grouped; folds and unfolds all groups. */
export function GroupPanel({ table, state, applied }: ToolProps) {
  const { view, change } = state;
  const { t } = useI18n();
  return (
    <PanelFields label={t('tools.group.label')}>
      <GroupFields
        columns={table.columns.map((column) => ({ ...column, name: columnName(column, t) }))}
        groupBy={view.groupBy ?? []}
        onChange={(groupBy) => {
          // The groups are others now.
          change({ groupBy, folded: [] });
        }}
      />
      {applied.groups.length > 0 && (
        <div className="actions">
          <Button
            onClick={() => {
              change({ folded: applied.groups });
            }}
          >
            {t('tools.group.foldAll')}
          </Button>
          <Button
            onClick={() => {
              change({ folded: [] });
            }}
          >
            {t('tools.group.unfoldAll')}
          </Button>
        </div>
      )}
    </PanelFields>
  );
}
