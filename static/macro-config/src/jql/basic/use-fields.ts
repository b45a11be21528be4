import { useEffect, useMemo, useState } from 'react';
import type { JqlVocabulary } from '#contract/jql-vocabulary';
import { unquoted } from '#core/jql/unquoted';
import { jqlHelp } from '../completion/jql-help';
import { indexOf, numberOf, type OfferedField } from '../completion/vocabulary-index';
import { bestMatches } from '../completion/best-matches';

/** The fields of a Jira that conditions can name. */
export interface Fields {
  /** @param literal as a query writes it. @returns undefined for a field that this Jira does not name, or has not yet */
  find: (literal: string) => OfferedField | undefined;
  /** Those that match a text, the best first. */
  matching: (search: string) => OfferedField[];
}

/** Other names of the usual fields. */
const SAME: Readonly<Partial<Record<string, string>>> = { type: 'issuetype' };

/** The name of a field by which conditions on it are recognized. */
export function fieldKey(literal: string): string {
  const name = unquoted(literal).toLowerCase();
  return SAME[name] ?? name;
}

/** Asks for the fields of a link. Without an answer conditions are written without their help. */
export function useFields(linkId: string | undefined): Fields {
  const [vocabulary, setVocabulary] = useState<JqlVocabulary>();
  useEffect(() => {
    if (linkId === undefined) return;
    let isGone = false;
    jqlHelp(linkId)
      .vocabulary()
      .then(
        (found) => {
          if (!isGone) setVocabulary(found);
        },
        // The dialog shows the problem with the link at its columns.
        () => undefined,
      );
    return () => {
      isGone = true;
    };
  }, [linkId]);
  return useMemo(() => fieldsOf(vocabulary), [vocabulary]);
}

function fieldsOf(vocabulary: JqlVocabulary | undefined): Fields {
  const { offered } = vocabulary ? indexOf(vocabulary) : { offered: [] };
  const usable = offered.filter(({ field }) => field.operators.length > 0);
  return {
    find: (literal) => {
      const key = fieldKey(literal);
      return offered.find(({ field, lowerCase }) => lowerCase === key || numberOf(field) === key);
    },
    matching: (search) => bestMatches(usable, ({ lowerCase }) => lowerCase, search),
  };
}
