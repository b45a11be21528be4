import type { JqlField, JqlSuggestion, JqlVocabulary } from '#contract/jql-vocabulary';
import type { PlaceInQuery } from '#core/jql/writing/place-in-query';
import { suggestedLiteral } from '#core/jql/writing/jql-literal';
import { bestMatches } from './best-matches';
import type { JqlOption } from './jql-option';

type ValuePlace = Extract<PlaceInQuery, { kind: 'value' }>;
type JqlFunction = JqlVocabulary['functions'][number];

/** Jira's suggestions for a field, the functions that return its values, and the words that may stand for a value. */
export function valueOptions(
  place: ValuePlace,
  typed: string,
  known: {
    field: JqlField | undefined;
    functions: readonly JqlFunction[];
    suggestions: readonly JqlSuggestion[];
  },
): JqlOption[] {
  const words = wordsAt(place, known.field).filter((word) => word.startsWith(typed.toUpperCase()));
  if (place.operator.startsWith('is')) return words.map((word) => wordOption(word));
  const needsList = place.takesList && place.list === 0;
  const isFit = ({ types, isList }: JqlFunction) =>
    types.some((type) => known.field?.types.includes(type)) &&
    (!isList || place.takesList || place.list > 0);
  return [
    ...known.suggestions.map((suggestion) => suggestionOption(suggestion, place, needsList)),
    ...bestMatches(
      known.functions.filter(isFit),
      ({ displayName }) => displayName.toLowerCase(),
      typed,
    ).map((each) => functionOption(each, place, needsList)),
    ...words.map((word) => wordOption(word)),
  ];
}

/** How an operator of several words goes on, and EMPTY. */
const WORDS: Readonly<Record<string, string[]>> = {
  is: ['EMPTY', 'NOT'],
  'is not': ['EMPTY'],
  was: ['EMPTY', 'NOT', 'IN'],
  'was not': ['EMPTY', 'IN'],
};

function wordsAt({ operator, list, predicate }: ValuePlace, field: JqlField | undefined): string[] {
  if (list > 0 || predicate !== undefined) return [];
  const mayBeEmpty = field?.operators.includes('is') && ['=', '!='].includes(operator);
  return WORDS[operator] ?? (mayBeEmpty ? ['EMPTY'] : []);
}

const wordOption = (label: string): JqlOption =>
  label === 'IN'
    ? { kind: 'operator', label, insert: 'IN ()', caret: 4 }
    : { kind: 'keyword', label, insert: `${label} ` };

function suggestionOption(
  { value, displayName }: JqlSuggestion,
  place: ValuePlace,
  needsList: boolean,
): JqlOption {
  return {
    kind: 'value',
    label: displayName,
    insert: inPlace(suggestedLiteral(value), place, needsList),
    // In a new list the next value follows.
    ...(needsList && { caret: suggestedLiteral(value).length + 1 }),
  };
}

function functionOption(
  { value, displayName, isList }: JqlFunction,
  place: ValuePlace,
  needsList: boolean,
): JqlOption {
  const insert = inPlace(value, place, needsList && !isList);
  // Between the quotation marks of the first argument.
  const argument = insert.indexOf('""');
  return {
    kind: 'function',
    label: displayName,
    insert,
    ...(argument !== -1 && { caret: argument + 1 }),
  };
}

/** A new list gets its parentheses, and what ends a condition the space behind it. */
function inPlace(literal: string, { list }: ValuePlace, needsList: boolean): string {
  if (needsList) return `(${literal})`;
  return list > 0 ? literal : `${literal} `;
}
