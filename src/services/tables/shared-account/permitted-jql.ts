import { AppError } from '#contract/app-error';
import type { SaveAgainReason } from '#contract/refusals';
import type { MacroDefinition } from '#contract/macro-definition';
import type { ApplicationLink } from '#core/application-link/application-link';
import { restrictJql } from '#core/jql/restrict-jql';
import { sourceAt } from '#core/merge/source-table';
import type { Caller } from '../../ports';
import { clauseRefused } from './check-clause';
import { checkSignature } from './check-signature';
import type { CallersConfluence, Signer } from './ports';

export interface PermitPorts {
  signer: Signer;
  confluence: CallersConfluence;
}

/**
 * The query that the caller may run on a link. In their own name anyone may run any query; with a shared account
 * only what an author signed for content that Confluence shows the caller now, limited by the link's clause.
 * @param asked.at the source of the definition that the link belongs to
 * @throws {AppError} `SIGNATURE_INVALID` with a {@link SaveAgainReason}; `CLAUSE_REFUSED` for a clause and
 *   `JQL_INVALID` for a query that cannot be parsed
 */
export async function permittedJql(
  ports: PermitPorts,
  link: ApplicationLink,
  { definition, at, caller }: { definition: MacroDefinition; at: number; caller: Caller },
): Promise<string> {
  const { jql } = sourceAt(definition, at);
  const { access } = link;
  if (access.mode !== 'shared') return jql;
  const { content } = caller;
  if (!content) throw refused(link, 'no-content');
  const checked = await checkSignature(ports.signer, link, {
    ...{ definition, at },
    contentId: content.id,
  });
  if ('reason' in checked) throw refused(link, checked.reason);
  // Last, because it costs a request: a reader's right to the page, and its space, may have changed since.
  const seen = await ports.confluence.content(content);
  if (!seen) throw refused(link, 'page');
  if (seen.spaceId !== checked.signed.spaceId) throw refused(link, 'moved');
  return access.jqlClause === undefined ? jql : restricted(link, jql, access.jqlClause);
}

/** @throws {AppError} `CLAUSE_REFUSED` if the clause alone cannot be parsed, `JQL_INVALID` for the query */
async function restricted(link: ApplicationLink, jql: string, clause: string): Promise<string> {
  await restrictJql('', clause).catch((error: unknown) => {
    throw clauseRefused(link, error);
  });
  return restrictJql(jql, clause);
}

function refused({ id, name }: ApplicationLink, reason: SaveAgainReason): AppError {
  return new AppError(
    'SIGNATURE_INVALID',
    'No author who may use this link saved this table here.',
    {
      details: { link: { id, name }, reason },
    },
  );
}
