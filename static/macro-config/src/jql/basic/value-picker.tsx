import { useRef, useState } from 'react';
import type { JqlField, JqlSuggestion } from '#contract/jql-vocabulary';
import { unquoted } from '#core/jql/unquoted';
import { jqlLiteral, suggestedLiteral } from '#core/jql/writing/jql-literal';
import type { ComboboxOption } from '#ui/controls/combobox/combobox-option';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { type I18n, useI18n } from '#ui/i18n/i18n-context';
import { Glyph } from '#ui/icons/glyph.tsx';
import { jqlHelp } from '../completion/jql-help';
import type { OfferedField } from '../completion/vocabulary-index';
import { Picker } from '../../picker/picker';

const USER = 'com.atlassian.jira.user.ApplicationUser';
const CURRENT_USER = 'currentUser()';
const EMPTY = 'EMPTY';

/** The values of a condition: the chosen ones, and a search for more by name. */
export function ValuePicker(props: {
  name: string;
  field: OfferedField | undefined;
  /** As the query writes it. */
  fieldName: string;
  /** As the query writes them. */
  values: string[];
  linkId: string | undefined;
  onChange: (values: string[]) => void;
}) {
  const { name, field, values, onChange } = props;
  const { t } = useI18n();
  const { search, suggestions, names, searchFor } = useSuggestions(props);
  const remove = (value: string) => onChange(values.filter((each) => each !== value));
  return (
    <div className="values">
      {values.length > 0 && (
        <ul className="values__chosen" aria-label={t('config.basic.chosen', { name })}>
          {values.map((value) => {
            const label = labelOf(value, names, t);
            return (
              <li key={value} className="values__value">
                <bdi>{label}</bdi>
                <IconButton
                  label={t('config.basic.removeValue', { value: label })}
                  onClick={() => remove(value)}
                >
                  <Glyph name="remove" />
                </IconButton>
              </li>
            );
          })}
        </ul>
      )}
      <Picker
        label={t('config.basic.value', { name })}
        search={search}
        options={optionsFor({ search, suggestions, field, t }).filter(
          ({ key }) => !values.includes(key),
        )}
        nothing={t('config.basic.noValueFound')}
        closesOnPick
        onSearch={searchFor}
        onPick={({ key }) => onChange([...values, key])}
        onRemoveLast={() => onChange(values.slice(0, -1))}
      />
    </div>
  );
}

function labelOf(value: string, names: ReadonlyMap<string, string>, t: I18n['t']): string {
  if (value === EMPTY) return t('config.basic.empty');
  if (value === CURRENT_USER) return t('config.basic.currentUser');
  return names.get(value) ?? unquoted(value);
}

const UNKNOWN_FIELD: Pick<JqlField, 'types' | 'operators' | 'suggests'> = {
  types: [],
  operators: [],
  suggests: false,
};

/** Jira's suggestions, what is typed where Jira suggests nothing, and the words that stand for values. */
function optionsFor(given: {
  search: string;
  suggestions: JqlSuggestion[];
  field: OfferedField | undefined;
  t: I18n['t'];
}): ComboboxOption[] {
  const { search, suggestions, field, t } = given;
  const isTyped = (label: string) => label.toLowerCase().includes(search.trim().toLowerCase());
  const { types, operators, suggests } = field?.field ?? UNKNOWN_FIELD;
  const words = [
    ...(types.includes(USER) ? [{ key: CURRENT_USER, label: t('config.basic.currentUser') }] : []),
    ...(operators.includes('is') ? [{ key: EMPTY, label: t('config.basic.empty') }] : []),
  ].filter(({ label }) => isTyped(label));
  const typed = search.trim();
  const own = !suggests && typed !== '' ? [{ key: jqlLiteral(typed), label: typed }] : [];
  const found = suggestions.map(({ value, displayName }) => ({
    key: suggestedLiteral(value),
    label: displayName,
  }));
  // People look for themselves first.
  return typed === '' ? [...words, ...found] : [...own, ...found, ...words];
}

/** Asks Jira while the author types; a late answer never replaces that for a later text. */
function useSuggestions(props: {
  field: OfferedField | undefined;
  fieldName: string;
  linkId: string | undefined;
}) {
  const { field, fieldName, linkId } = props;
  const [search, setSearch] = useState('');
  const [suggestions, setSuggestions] = useState<JqlSuggestion[]>([]);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const latest = useRef('');

  const searchFor = (text: string) => {
    setSearch(text);
    latest.current = text;
    if (linkId === undefined || field?.field.suggests === false) return;
    const question = { fieldName: field?.field.value ?? fieldName, typed: text.trim() };
    void jqlHelp(linkId)
      .suggestions(question)
      .then((found) => {
        if (latest.current !== text) return;
        setSuggestions(found);
        setNames((last) => new Map([...last, ...found.map(namedLiteral)]));
      });
  };
  return { search, suggestions, names, searchFor };
}

const namedLiteral = ({ value, displayName }: JqlSuggestion): [string, string] => [
  suggestedLiteral(value),
  displayName,
];
