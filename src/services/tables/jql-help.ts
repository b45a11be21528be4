import type { MacroConfigInvocations } from '#contract/invocations';
import type { JqlSuggestion, JqlVocabulary } from '#contract/jql-vocabulary';
import type { Caller } from '../ports';
import { findJira, type JiraPorts } from './find-jira';
import { authorsContent } from './shared-account/authors-content';
import type { CallersConfluence } from './shared-account/ports';
import { clauseOf, shownFields } from './shared-account/shown-fields';

type HelpPorts = JiraPorts & { confluence: CallersConfluence };

/**
 * The fields and functions that the caller can use in a query. A shared account tells them like the choices of columns:
 * to authors who may use the link where they are, and as far as its clause goes.
 * @throws {AppError} `AUTHOR_REFUSED`, and what asking Jira throws
 */
export function jqlVocabulary(ports: HelpPorts) {
  return async (
    caller: Caller,
    { linkId }: MacroConfigInvocations['jqlVocabulary']['parsed'],
  ): Promise<JqlVocabulary> => {
    const { link, ask } = await findJira(ports, caller, linkId);
    if (link?.access.mode === 'shared') await authorsContent(ports.confluence, link, caller);
    const { value } = await ask(async (jira) => {
      const [vocabulary, isShown] = await Promise.all([
        jira.jqlVocabulary(),
        shownFields(jira, link),
      ]);
      const fields = vocabulary.fields.filter(
        ({ customFieldId }) => customFieldId === undefined || isShown(customFieldId),
      );
      return { ...vocabulary, fields };
    });
    return value;
  };
}

/**
 * Values of a field that begin with what the caller typed, as Jira suggests them. A shared account with a clause suggests
 * none, because Jira would suggest values of issues that do not match the clause.
 * @throws {AppError} `AUTHOR_REFUSED`, and what asking Jira throws
 */
export function jqlSuggestions(ports: HelpPorts) {
  return async (
    caller: Caller,
    { linkId, fieldName, typed }: MacroConfigInvocations['jqlSuggestions']['parsed'],
  ): Promise<JqlSuggestion[]> => {
    const { link, ask } = await findJira(ports, caller, linkId);
    if (link?.access.mode === 'shared') await authorsContent(ports.confluence, link, caller);
    if (clauseOf(link) !== undefined) return [];
    return (await ask((jira) => jira.jqlSuggestions(fieldName, typed))).value;
  };
}
