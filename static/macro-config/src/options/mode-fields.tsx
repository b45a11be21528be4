import {
  COUNTING_MODES,
  PLAIN_MODES,
  type CountingMode,
  type DisplayMode,
} from '#contract/display-mode';
import type { TotalFunction } from '#contract/table-view';
import { Select } from '#ui/controls/select.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import type { NamedColumn } from '#ui/issue-table/tools/group/group-fields.tsx';

type ModeColumn = NamedColumn & { functions: readonly TotalFunction[] };

interface ModeProps<Mode> {
  columns: ModeColumn[];
  mode: Mode;
  onChange: (mode: DisplayMode | undefined) => void;
}

/** What a macro shows: the table, or its issues in another form, or how many there are. */
export function ModeFields(props: ModeProps<DisplayMode | undefined>) {
  const { columns, mode, onChange } = props;
  const { t } = useI18n();
  const change = (chosen: string) => {
    const plain = PLAIN_MODES.find((kind) => kind === chosen);
    const counting = COUNTING_MODES.find((kind) => kind === chosen);
    const last = mode && 'rows' in mode ? mode : { rows: firstCounted(columns) };
    if (counting && last.rows) onChange({ ...last, rows: last.rows, kind: counting });
    else onChange(plain && { kind: plain });
  };
  return (
    <>
      <Select
        label={t('config.mode.label')}
        hint={mode && 'rows' in mode ? t('config.mode.hint') : undefined}
        value={mode?.kind ?? 'table'}
        options={(['table', ...PLAIN_MODES, ...COUNTING_MODES] as const).map((kind) => ({
          value: kind,
          label: t(`tools.mode.${kind}`),
        }))}
        onChange={change}
      />
      {mode && 'rows' in mode && (
        <CountedFields columns={columns} mode={mode} onChange={onChange} />
      )}
    </>
  );
}

function CountedFields({ columns, mode, onChange }: ModeProps<CountingMode>) {
  const { t } = useI18n();
  const nothing = { value: '', label: t('tools.group.nothing') };
  const addable = columns.filter(({ functions }) => functions.includes('sum'));
  return (
    <>
      <Select
        label={t('config.mode.rows')}
        value={mode.rows}
        options={optionsOf(columns)}
        onChange={(rows) => {
          onChange({ ...mode, rows });
        }}
      />
      {mode.kind !== 'doughnut' && (
        <Select
          label={t('config.mode.columns')}
          value={mode.columns ?? ''}
          options={[nothing, ...optionsOf(columns)]}
          onChange={(chosen) => {
            onChange({ ...mode, columns: chosen === '' ? undefined : chosen });
          }}
        />
      )}
      <Select
        label={t('config.mode.sum')}
        value={mode.sum ?? ''}
        options={[{ value: '', label: t('config.mode.issues') }, ...optionsOf(addable)]}
        onChange={(sum) => {
          onChange({ ...mode, sum: sum === '' ? undefined : sum });
        }}
      />
    </>
  );
}

const optionsOf = (columns: ModeColumn[]) =>
  columns.map(({ fieldId, name }) => ({ value: fieldId, label: name }));

/** Keys and summaries are different for each issue. */
const firstCounted = (columns: ModeColumn[]): string | undefined =>
  (
    columns.find(({ fieldId }) => fieldId === 'status') ??
    columns.find(({ fieldId }) => fieldId !== 'issuekey' && fieldId !== 'summary') ??
    columns[0]
  )?.fieldId;
