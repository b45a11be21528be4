import { AppError } from '#contract/app-error';
import { type MacroDefinition, sourceOf } from '#contract/macro-definition';
import type { ApplicationLink } from '#core/application-link/application-link';
import { restrictJql } from '#core/jql/restrict-jql';
import { signedText } from '#core/macro/signed-text';
import type { CallersConfluence, Signer } from './ports';

export interface PermitPorts {
  signer: Signer;
  confluence: CallersConfluence;
}

/**
 * The query of a definition as the caller may run it on a link. Readers with their own approval may run any query. A
 * shared account only runs queries that an author signed, because otherwise every reader could read all that the
 * account can see.
 * @returns the JQL, limited by the link's own clause if it has one
 * @throws {AppError} `SIGNATURE_INVALID`; `JQL_INVALID` for a query that cannot be limited
 */
export async function permittedJql(
  { signer, confluence }: PermitPorts,
  link: ApplicationLink,
  definition: MacroDefinition,
): Promise<string> {
  const { jql } = sourceOf(definition);
  const { access } = link;
  if (access.mode !== 'shared') return jql;
  const { signature, spaceKey } = definition.signed ?? {};
  const isSigned =
    signature !== undefined && (await signer.verify(signedText(definition, spaceKey), signature));
  if (!isSigned) throw invalid(link, 'signature');
  if (access.spaces && !(await isSpaceOpen(confluence, access.spaces, spaceKey))) {
    throw invalid(link, 'space');
  }
  return access.jqlClause === undefined ? jql : restrictJql(jql, access.jqlClause);
}

/** An administrator may have removed the space from the link since, and the reader may not see the space. */
async function isSpaceOpen(
  confluence: CallersConfluence,
  spaces: string[],
  spaceKey: string | undefined,
): Promise<boolean> {
  return (
    spaceKey !== undefined && spaces.includes(spaceKey) && (await confluence.maySeeSpace(spaceKey))
  );
}

function invalid({ id, name }: ApplicationLink, reason: 'signature' | 'space'): AppError {
  return new AppError(
    'SIGNATURE_INVALID',
    'This table was not saved by an author who may use this link.',
    {
      details: { link: { id, name }, reason },
    },
  );
}
