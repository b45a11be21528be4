import type { JqlField, JqlSuggestion, JqlVocabulary } from '#contract/jql-vocabulary';
import type { CaretInQuery } from '#core/jql/writing/caret-in-query';
import type { PlaceInQuery } from '#core/jql/writing/place-in-query';
import { bestMatches } from './best-matches';
import { fieldOptions } from './field-options';
import type { JqlOption } from './jql-option';
import { valueOptions } from './value-options';
import { indexOf } from './vocabulary-index';

/** A question to Jira for the values of a field. */
export interface ValueQuestion {
  /** As the vocabulary writes it. */
  fieldName: string;
  typed: string;
}

const PREDICATES = ['AFTER', 'BEFORE', 'BY', 'DURING', 'FROM', 'ON', 'TO'];
/** Whose values are dates. */
const DATE_PREDICATES = ['after', 'before', 'during', 'on'];

/** What Jira can be asked for at a place. @returns undefined where it suggests nothing */
export function valueQuestion(
  { place, typed }: CaretInQuery,
  vocabulary: JqlVocabulary,
): ValueQuestion | undefined {
  if (place.kind !== 'value' || place.operator.startsWith('is')) return undefined;
  const { predicate = '' } = place;
  if (DATE_PREDICATES.includes(predicate)) return undefined;
  // People: Jira suggests the same ones for each field of a person.
  const field = fieldAt(predicate === 'by' ? 'assignee' : place.field, vocabulary);
  return field?.suggests ? { fieldName: field.value, typed } : undefined;
}

/** The options at a place, the best first. @param suggestions Jira's answer to {@link valueQuestion} */
export function optionsAt(
  { place, typed }: CaretInQuery,
  vocabulary: JqlVocabulary,
  suggestions: readonly JqlSuggestion[],
): JqlOption[] {
  switch (place.kind) {
    case 'field':
      return fieldOptions(place.clause, typed, vocabulary);
    case 'operator':
      return operatorOptions(place, typed, fieldAt(place.field, vocabulary));
    case 'value':
      return valueOptions(place, typed, {
        field: typeField(place, vocabulary),
        functions: vocabulary.functions,
        suggestions,
      });
    case 'after-value':
    case 'joint':
      return jointOptions(place, typed);
    case 'by':
      return keywords(['BY'], typed);
    case 'direction':
      return keywords(['ASC', 'DESC'], typed);
    default:
      return [];
  }
}

const fieldAt = (name: string, vocabulary: JqlVocabulary): JqlField | undefined =>
  indexOf(vocabulary).byName.get(name.toLowerCase());

/** The field whose values are wanted: dates and people narrow WAS and CHANGED. */
function typeField(
  { field, predicate = '' }: Extract<PlaceInQuery, { kind: 'value' }>,
  vocabulary: JqlVocabulary,
): JqlField | undefined {
  if (DATE_PREDICATES.includes(predicate)) return fieldAt('created', vocabulary);
  return fieldAt(predicate === 'by' ? 'assignee' : field, vocabulary);
}

/** Those of a field that Jira does not know here, in the usual order. */
const ALL_OPERATORS = ['=', '!=', '~', '!~', '<', '<=', '>', '>=', 'in', 'not in', 'is', 'is not'];

function operatorOptions(
  { begun }: Extract<PlaceInQuery, { kind: 'operator' }>,
  typed: string,
  field: JqlField | undefined,
): JqlOption[] {
  const all = (field?.operators ?? ALL_OPERATORS).map((each) => each.toLowerCase());
  const rest = all.flatMap((each) => {
    if (begun === '') return [each];
    return each.startsWith(`${begun} `) ? [each.slice(begun.length + 1)] : [];
  });
  return bestMatches(rest, (each) => each, typed).map((each) => operatorOption(each));
}

function operatorOption(operator: string): JqlOption {
  const label = operator.toUpperCase();
  if (!/\bIN$/.test(label)) return { kind: 'operator', label, insert: `${label} ` };
  return { kind: 'operator', label, insert: `${label} ()`, caret: label.length + 2 };
}

function jointOptions(
  place: Extract<PlaceInQuery, { kind: 'joint' | 'after-value' }>,
  typed: string,
): JqlOption[] {
  if (place.kind === 'after-value' && place.list > 0) return [];
  const isHistory =
    place.kind === 'joint' ? place.history : /^(?:was|changed)/.test(place.operator);
  return keywords(['AND', 'OR', 'ORDER BY', ...(isHistory ? PREDICATES : [])], typed);
}

function keywords(words: string[], typed: string): JqlOption[] {
  return bestMatches(words, (each) => each.toLowerCase(), typed).map((label) => ({
    kind: 'keyword',
    label,
    insert: `${label} `,
  }));
}
