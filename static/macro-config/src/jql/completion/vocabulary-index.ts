import type { JqlField, JqlVocabulary } from '#contract/jql-vocabulary';
import { unquoted } from '#core/jql/unquoted';
import { suggestedLiteral } from '#core/jql/writing/jql-literal';

/** A field as it is offered: by its number where others have the same name. */
export interface OfferedField {
  field: JqlField;
  name: string;
  /** What a query says. */
  literal: string;
  /** For searching. */
  lowerCase: string;
}

interface VocabularyIndex {
  offered: OfferedField[];
  /** By each way to write a field, in lower case and without quotes. */
  byName: Map<string, JqlField>;
}

const indexes = new WeakMap<JqlVocabulary, VocabularyIndex>();

/** What completion looks up, made once for a vocabulary: there may be thousands of fields. */
export function indexOf(vocabulary: JqlVocabulary): VocabularyIndex {
  const known = indexes.get(vocabulary);
  if (known) return known;
  const index = createIndex(vocabulary);
  indexes.set(vocabulary, index);
  return index;
}

function createIndex({ fields }: JqlVocabulary): VocabularyIndex {
  const byName = new Map<string, JqlField>();
  const counts = new Map<string, number>();
  for (const field of fields) {
    const name = nameOf(field).toLowerCase();
    counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const each of [name, numberOf(field)]) {
      if (each !== undefined && !byName.has(each)) byName.set(each, field);
    }
  }
  const offered = fields.map((field) => {
    const name = nameOf(field);
    const isAlone = counts.get(name.toLowerCase()) === 1;
    const literal = (isAlone ? undefined : numberOf(field)) ?? suggestedLiteral(field.value);
    return { field, name, literal, lowerCase: name.toLowerCase() };
  });
  return { offered, byName };
}

/** Without quotes. Jira's display name has the number of a custom field behind it. */
const nameOf = ({ value }: JqlField) => unquoted(value);

/** `cf[10016]` */
export function numberOf({ customFieldId }: JqlField): string | undefined {
  return customFieldId && `cf[${customFieldId.slice('customfield_'.length)}]`;
}
