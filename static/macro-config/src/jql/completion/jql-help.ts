import { LRUCache } from 'lru-cache';
import type { JqlSuggestion, JqlVocabulary } from '#contract/jql-vocabulary';
import { invokeConfig } from '../../bridge';
import type { ValueQuestion } from './jql-options';

/** What a Jira offers to complete queries, asked for when it is needed and kept while the dialog is open. */
export interface JqlHelp {
  /** The fields and functions. @throws {AppError} */
  vocabulary: () => Promise<JqlVocabulary>;
  /** Values for what is typed; none if Jira gives no answer, because a query can be written without them. */
  suggestions: (question: ValueQuestion) => Promise<JqlSuggestion[]>;
}

/** Projects and people rarely change while an author writes a query. */
const KEPT_MS = 5 * 60_000;
const LINKS_MAX = 5;
const QUESTIONS_MAX = 500;

const vocabularies = new LRUCache<string, JqlVocabulary>({
  max: LINKS_MAX,
  ttl: KEPT_MS,
  fetchMethod: (linkId) => invokeConfig('jqlVocabulary', { linkId }),
});

const suggestions = new LRUCache<string, JqlSuggestion[]>({
  max: QUESTIONS_MAX,
  ttl: KEPT_MS,
  fetchMethod: (key) => invokeConfig('jqlSuggestions', JSON.parse(key) as ValueQuestion & OfLink),
});

interface OfLink {
  linkId: string;
}

/** The longest text that Jira is asked for. */
const TYPED_MAX = 100;

/** The help of one link. Simultaneous questions of the same kind are one. */
export function jqlHelp(linkId: string): JqlHelp {
  return {
    vocabulary: () => vocabularies.forceFetch(linkId),
    suggestions: async ({ fieldName, typed }) => {
      if (typed.length > TYPED_MAX) return [];
      const key = JSON.stringify({ linkId, fieldName, typed: typed.toLowerCase() });
      return suggestions.forceFetch(key).catch(() => []);
    },
  };
}
