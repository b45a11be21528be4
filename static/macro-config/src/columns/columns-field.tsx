import { useMemo, useState } from 'react';
import type { ColumnChoice } from '#contract/columns';
import { getOwn } from '#core/untrusted/get-own';
import { moved } from '#ui/column-list/move-item';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { Glyph } from '#ui/icons/glyph.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { type I18n, useI18n } from '#ui/i18n/i18n-context';
import { columnName } from '#ui/issue-table/column-name';
import type { Loadable } from '#ui/use-load';
import { ColumnEntry } from './column-entry';
import { ColumnPicker } from './column-picker';
import { useColumnName } from './use-column-name';
import './columns-field.css';

/** The chosen columns in their order, and the picker for more. */
export function ColumnsField(props: {
  columns: string[];
  /** By field id. */
  headings: Readonly<Record<string, string>>;
  choices: Loadable<ColumnChoice[]>;
  error: string | undefined;
  onRetry: () => void;
  onChange: (columns: string[]) => void;
  onHeadings: (headings: Readonly<Record<string, string>>) => void;
}) {
  const { columns, headings, choices, error, onRetry, onChange, onHeadings } = props;
  const { t, format } = useI18n();
  const [announcement, setAnnouncement] = useState('');
  const named = useNamedChoices(choices.value);
  const nameOf = useColumnName(named);

  const move = (from: number, to: number) => {
    if (to < 0 || to >= columns.length || from === to) return;
    onChange(moved(columns, from, to));
    const name = nameOf(columns[from] ?? '');
    setAnnouncement(
      t('config.columnMoved', {
        name,
        position: format.number(to + 1),
        total: format.number(columns.length),
      }),
    );
  };

  return (
    <fieldset className="columns" aria-invalid={error !== undefined} tabIndex={-1}>
      <legend className="field__label">{t('config.columns')}</legend>
      <ol className="columns__list">
        {columns.map((fieldId, index) => {
          const name = nameOf(fieldId);
          return (
            <ColumnEntry
              key={fieldId}
              index={index}
              count={columns.length}
              onMove={move}
              name={name}
              heading={getOwn(headings, fieldId) ?? ''}
              onHeading={(heading) => onHeadings({ ...headings, [fieldId]: heading })}
              controls={
                <IconButton
                  label={t('config.removeColumn', { name })}
                  onClick={() => {
                    onChange(columns.filter((each) => each !== fieldId));
                    setAnnouncement(t('config.columnRemoved', { name }));
                  }}
                >
                  <Glyph name="remove" />
                </IconButton>
              }
            />
          );
        })}
      </ol>
      {error !== undefined && <p className="field__error">{error}</p>}
      {choices.error && (
        <ErrorMessage error={choices.error} onRetry={onRetry} busy={choices.loading} />
      )}
      <ColumnPicker
        choices={(named ?? []).filter(({ fieldId }) => !columns.includes(fieldId))}
        disabled={!named}
        onPick={({ fieldId, name }) => {
          onChange([...columns, fieldId]);
          setAnnouncement(t('config.columnAdded', { name }));
        }}
      />
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </fieldset>
  );
}

/** Names and sorts the columns in the author's language, including those that this app names. */
function useNamedChoices(choices: ColumnChoice[] | undefined): ColumnChoice[] | undefined {
  const { t } = useI18n();
  return useMemo(() => {
    const named = choices?.map((choice) => ({ ...choice, name: choiceName(choice, t) }));
    const { compare } = new Intl.Collator(document.documentElement.lang || undefined, {
      numeric: true,
    });
    return named?.sort((a, b) => compare(a.name, b.name));
  }, [choices, t]);
}

/** Where names are equal, the type tells an author more than the number: `Team (10200), Number`. */
function choiceName(choice: ColumnChoice, t: I18n['t']): string {
  const name = columnName(choice, t);
  return choice.type === undefined ? name : `${name}, ${t(`fieldType.${choice.type}`)}`;
}
