import * as v from 'valibot';
import { AppError } from '#contract/app-error';
import type { IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';
import { referenceToLink } from '#core/application-link/application-link';
import { tableToCsv } from '#core/export/table-to-csv';
import { appErrorAnswer } from '#core/provider/app-error-answer';
import { issueChangesSchema } from '#core/provider/issue-changes';
import { bearerError, type HttpAnswer } from '#core/provider/oauth-answer';
import { problemAnswer } from '#core/provider/oauth1/problem';
import { parseResourcePath, type ResourcePath } from '#core/provider/resource-paths';
import type { IncomingScope } from '#core/provider/scopes';
import { findUsableLink } from '../../known-links/find-link';
import type { Caller, LinkStore } from '../../ports';
import type { RecordChanges } from './issue-changes';
import type { SavedTable, SavedTableStore } from './saved-tables';

/** The caller of a resource, by OAuth of this app or through Atlassian's API gateway. */
export interface ResourceCaller {
  /** By which protocol refusals are worded; OAuth 2.0 by default. */
  protocol?: 'oauth1';
  /** Undefined for a client that asks in its own name, which may not see anything that belongs to a person. */
  accountId: string | undefined;
  scope: IncomingScope[];
  /** The link that the token belongs to; absent for Atlassian's own tokens. */
  linkId?: string;
  /** The other links whose tables the person let the application of that link read. */
  otherLinkIds?: string[];
}

export interface ResourceRequest {
  method: string;
  /** `/tables/…` */
  path: string;
  format: 'json' | 'csv';
  body: string;
}

export interface ResourcePorts {
  links: LinkStore;
  savedTables: SavedTableStore;
  /** Of several Jiras all rows together. */
  loadWholeTable: (caller: Caller, payload: { definition: MacroDefinition }) => Promise<IssueTable>;
  recordChanges: RecordChanges;
}

type Resource = (
  ports: ResourcePorts,
  caller: ResourceCaller,
  request: ResourceRequest,
) => Promise<HttpAnswer>;

const PRIVATE = { 'Cache-Control': 'private, no-store' };
const RESOURCES: Record<
  ResourcePath['name'],
  { method: string; scope: IncomingScope; answer: Resource }
> = {
  tables: { method: 'GET', scope: 'READ', answer: listTables },
  table: { method: 'GET', scope: 'READ', answer: getTable },
  events: { method: 'POST', scope: 'WRITE', answer: postEvents },
};

/**
 * Answers requests for the app's resources: saved tables to read, and changes to report.
 * @returns a response for every request; expected failures are responses too
 */
export function resources(ports: ResourcePorts) {
  return async (caller: ResourceCaller, request: ResourceRequest): Promise<HttpAnswer> => {
    const path = parseResourcePath(request.path);
    if (!path) return notFound();
    const resource = RESOURCES[path.name];
    if (resource.method !== request.method) {
      const headers = { Allow: resource.method };
      return { status: 405, headers, body: { error: 'method_not_allowed' } };
    }
    if (!caller.scope.includes(resource.scope)) return notPermitted(caller);
    try {
      return await resource.answer(ports, caller, request);
    } catch (error) {
      if (error instanceof AppError && error.code !== 'UNEXPECTED') return appErrorAnswer(error);
      throw error;
    }
  };
}

function notPermitted({ protocol }: ResourceCaller): HttpAnswer {
  return protocol === 'oauth1'
    ? problemAnswer({ problem: 'permission_denied' })
    : bearerError(403, 'insufficient_scope');
}

/** The same response for a table that does not exist and for another person's. */
const notFound = (): HttpAnswer => ({ status: 404, body: { error: 'not_found' } });

async function listTables(
  { savedTables, links }: ResourcePorts,
  caller: ResourceCaller,
): Promise<HttpAnswer> {
  const { accountId } = caller;
  if (accountId === undefined) return notPermitted(caller);
  const known = await links.list();
  const describe = ({ id, definition, savedAt }: SavedTable) => {
    const sources = definition.sources.map(({ linkId, jql }) => {
      const link = known.find((one) => one.id === linkId);
      return { jql, link: link && referenceToLink(link) };
    });
    const fieldIds = definition.columns.map(({ fieldId }) => fieldId);
    const { title } = definition.display;
    const several = sources.length > 1 && { sources };
    return { id, title, ...sources[0], fieldIds, savedAt, ...several };
  };
  const saved = await savedTables.ofAccount(accountId);
  const tables = saved.filter((table) => mayRead(caller, table)).map(describe);
  return { status: 200, headers: PRIVATE, body: { tables } };
}

/** A token of a link's application is for the tables of that link, and of others only if its person agreed. */
function mayRead(
  { linkId, otherLinkIds = [] }: ResourceCaller,
  { definition }: SavedTable,
): boolean {
  const allowed = [linkId, ...otherLinkIds];
  return (
    linkId === undefined || definition.sources.every((source) => allowed.includes(source.linkId))
  );
}

/** Searches Jira as the person, with the person's own approval. */
async function getTable(
  { savedTables, links, loadWholeTable }: ResourcePorts,
  caller: ResourceCaller,
  { path, format }: ResourceRequest,
): Promise<HttpAnswer> {
  const { accountId } = caller;
  if (accountId === undefined) return notPermitted(caller);
  const resource = parseResourcePath(path);
  const saved = resource?.name === 'table' ? await savedTables.find(resource.id) : undefined;
  if (saved?.accountId !== accountId || !mayRead(caller, saved)) return notFound();
  await refuseSharedAccount(links, saved.definition);
  const table = await loadWholeTable({ accountId }, { definition: saved.definition });
  if (format === 'json') return { status: 200, headers: PRIVATE, body: table };
  refuseIncomplete(table);
  const headers = { ...PRIVATE, 'Content-Type': 'text/csv; charset=utf-8; header=present' };
  return { status: 200, headers, body: tableToCsv(table) };
}

/** Otherwise a person who lost access to Confluence and Jira could still read issues here through that account. */
async function refuseSharedAccount(links: LinkStore, definition: MacroDefinition): Promise<void> {
  const found = definition.sources.map(({ linkId }) => findUsableLink(links, linkId));
  const link = (await Promise.all(found)).find(({ access }) => access.mode === 'shared');
  if (!link) return;
  throw new AppError(
    'AUTHORIZATION_REQUIRED',
    'Tables on a shared account can be read on Confluence pages only.',
    {
      details: { link: { id: link.id, name: link.name } },
    },
  );
}

/** JSON has room to say which Jira failed; CSV has none, and rows must not be missing in silence. */
function refuseIncomplete({ sites = [] }: IssueTable): void {
  const failure = sites.find(({ error }) => error)?.error;
  if (!failure) return;
  const { code, message, details = {} } = failure;
  throw new AppError(code, message, { details });
}

async function postEvents(
  { links, recordChanges }: ResourcePorts,
  caller: ResourceCaller,
  { body }: ResourceRequest,
): Promise<HttpAnswer> {
  const own = caller.linkId;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), issueChangesSchema), body);
  if (!parsed.success) throw invalidBody(v.getDotPath(parsed.issues[0]) ?? 'body');
  const { issueKeys, linkId = own } = parsed.output;
  if (linkId === undefined) throw invalidBody('linkId');
  if (own !== undefined && linkId !== own) return notPermitted(caller);
  const link = await findUsableLink(links, linkId);
  await recordChanges(link.id);
  return { status: 202, body: { accepted: issueKeys.length } };
}

function invalidBody(reason: string): AppError {
  return new AppError('PAYLOAD_INVALID', 'The body does not have the documented form.', {
    details: { reason },
  });
}
