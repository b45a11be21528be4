import type { Jira } from '../jira';
import type { JqlField, QueryContext, Suggestion } from '../jql/fields/jql-field';
import { quoteJql } from '../jql/language/quote-jql';
import type { JiraRequest } from '../server/jira-env';

const SUGGESTIONS_MAX = 15;

/**
 * GET /jql/autocompletedata/suggestions?fieldName=&fieldValue=, or with predicateName=by|from|to and predicateValue=
 * for a predicate of WAS and CHANGED: `by` suggests users, the others suggest values of the field.
 */
export function autocompleteSuggestions(c: JiraRequest, jira: Jira): Response {
  const { fieldName = '', fieldValue = '', predicateName, predicateValue = '' } = c.req.query();
  const context = jira.jql.context({ user: c.get('user'), now: jira.site.now() });
  const field = findField(context, predicateName === 'by' ? 'assignee' : fieldName);
  const typed = (predicateName === undefined ? fieldValue : predicateValue).toLowerCase();
  const results = (field?.suggest?.(context) ?? [])
    .map(withLabel)
    .flatMap(({ value, label }) => {
      const at = beginsWord(label.toLowerCase(), typed);
      if (at === undefined) return [];
      return { value: quoteJql(value), displayName: emphasize(label, at, typed.length) };
    })
    .slice(0, SUGGESTIONS_MAX);
  return c.json({ results });
}

function findField({ fields }: QueryContext, written: string): JqlField | undefined {
  const name = written.replace(/^"(.*)"$/, '$1').toLowerCase();
  return fields.all.find(({ names }) => names.some((known) => known.toLowerCase() === name));
}

function withLabel(suggestion: string | Suggestion): Suggestion {
  return typeof suggestion === 'string' ? { value: suggestion, label: suggestion } : suggestion;
}

/** @returns the position of the first word that begins with what was typed; undefined without such a word */
function beginsWord(text: string, typed: string): number | undefined {
  for (let at = text.indexOf(typed); at !== -1; at = text.indexOf(typed, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return at;
  }
  return undefined;
}

/** The label as HTML, with what was typed in bold. */
function emphasize(label: string, at: number, length: number): string {
  if (length === 0) return escapeHtml(label);
  const [before, typed, after] = [
    label.slice(0, at),
    label.slice(at, at + length),
    label.slice(at + length),
  ].map(escapeHtml);
  return `${before ?? ''}<b>${typed ?? ''}</b>${after ?? ''}`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
