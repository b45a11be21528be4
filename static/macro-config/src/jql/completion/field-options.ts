import type { JqlVocabulary } from '#contract/jql-vocabulary';
import { bestMatches } from './best-matches';
import type { JqlOption } from './jql-option';
import { indexOf, numberOf, type OfferedField } from './vocabulary-index';

/** The fields that conditions or the order can name, and the words that may stand there. */
export function fieldOptions(
  clause: 'where' | 'order',
  typed: string,
  vocabulary: JqlVocabulary,
): JqlOption[] {
  const isFit = ({ field }: OfferedField) =>
    clause === 'order' ? field.orderable : field.operators.length > 0;
  const fields = bestMatches(
    indexOf(vocabulary).offered.filter(isFit),
    ({ lowerCase }) => lowerCase,
    typed,
  ).map((offered) => fieldOption(offered));
  const words = clause === 'where' && typed !== '' ? ['NOT', 'ORDER BY'] : [];
  return [
    ...fields,
    ...words
      .filter((word) => word.startsWith(typed.toUpperCase()))
      .map((label): JqlOption => ({ kind: 'keyword', label, insert: `${label} ` })),
  ];
}

const fieldOption = ({ field, name, literal }: OfferedField): JqlOption => ({
  kind: 'field',
  label: name,
  detail: numberOf(field),
  insert: `${literal} `,
});
