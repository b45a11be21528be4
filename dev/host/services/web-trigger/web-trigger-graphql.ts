import type { Manifest } from '../../app/app-under-test';
import { TRIGGER_PATH, type WebTriggerUrls } from './web-trigger-urls';

interface GraphQlRequest {
  query: string;
  variables?: { input?: { triggerKey?: string }; forceCreate?: boolean; id?: string };
}

interface Parts {
  manifest: Manifest;
  urls: WebTriggerUrls;
  siteUrl: string;
}

/**
 * Answers the three operations that `webTrigger` of `@forge/api` sends to Stargate.
 *
 * @returns undefined for any other query
 */
export function answerWebTriggerQuery(parts: Parts, request: GraphQlRequest): unknown {
  const { urls } = parts;
  const variables = request.variables ?? {};
  if (request.query.includes('createWebTriggerUrl')) return createUrl(parts, variables);
  if (request.query.includes('deleteWebTriggerUrl')) {
    const success = urls.remove(variables.id ?? '');
    const message = success ? null : 'There is no such web trigger URL';
    return { data: { deleteWebTriggerUrl: { success, message } } };
  }
  if (!request.query.includes('webTriggerUrlsByAppContext')) return undefined;
  const all = urls.all().map(({ id, triggerKey }) => ({ triggerKey, url: urlOf(parts, id) }));
  return { data: { webTriggerUrlsByAppContext: all } };
}

function createUrl(parts: Parts, variables: NonNullable<GraphQlRequest['variables']>): unknown {
  const triggerKey = variables.input?.triggerKey ?? '';
  if (!parts.manifest.modules.webtrigger?.some(({ key }) => key === triggerKey)) {
    const message = `There is no web trigger with the key ${triggerKey}`;
    return { data: { createWebTriggerUrl: null }, errors: [{ message }] };
  }
  const id = parts.urls.idFor(triggerKey, variables.forceCreate ?? false);
  return { data: { createWebTriggerUrl: { url: urlOf(parts, id) } } };
}

function urlOf({ siteUrl }: Parts, id: string): string {
  return siteUrl + TRIGGER_PATH + id;
}
