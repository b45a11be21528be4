import { asUser, route, type Route } from '@forge/api';
import * as v from 'valibot';
import type {
  CallersPage,
  CallersPages,
  PageSaving,
} from '#src/services/administration/link-uses/ports';
import { askConfluence } from './ask-confluence';
import { callersConfluence, spaceKeyOf } from './callers-confluence';

/** Small, because each page comes with its document. */
const LIMIT = '25';

/** Pages first, then blog posts, because Confluence lists them separately. */
const KINDS = ['pages', 'blogposts'] as const;

type Kind = (typeof KINDS)[number];

const pageSchema = v.object({
  id: v.string(),
  title: v.string(),
  spaceId: v.string(),
  version: v.object({ number: v.number() }),
  body: v.object({ atlas_doc_format: v.optional(v.object({ value: v.string() })) }),
  _links: v.object({ webui: v.string(), base: v.optional(v.string()) }),
});

const listSchema = v.object({
  results: v.array(pageSchema),
  _links: v.object({ next: v.optional(v.string()), base: v.optional(v.string()) }),
});

/**
 * Pages and blog posts by Confluence's REST API v2.
 * @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/
 */
export const callersPages: CallersPages = {
  async list(start) {
    const { kind, cursor } = parseCursor(start);
    const found = await askConfluence(listRoute(kind, cursor), listSchema);
    const next = nextCursor(found?._links.next);
    return {
      pages: (found?.results ?? []).map((page) => describe(page, found?._links.base)),
      cursor: next === undefined ? firstOf(kindAfter(kind)) : `${kind}:${next}`,
    };
  },
  async find(pageId, version) {
    const found = await findAny(pageId, version);
    return found && describe(found.page, found.page._links.base);
  },
  mayEdit: async (pageId) => {
    for (const type of ['page', 'blogpost'] as const) {
      const place = { id: pageId, type, isDraft: true };
      if (await callersConfluence.editableContent(place)) return true;
    }
    return false;
  },
  spaceKey: async (spaceId) => (await spaceKeyOf(spaceId)) ?? '',
  async save(page, message) {
    const found = await findAny(page.pageId);
    if (!found) return 'not-found';
    const response = await asUser().requestConfluence(oneRoute(found.kind, page.pageId), {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: page.pageId,
        status: 'current',
        title: page.title,
        body: { representation: 'atlas_doc_format', value: JSON.stringify(page.document) },
        version: { number: page.version + 1, message },
      }),
    });
    return savingOf(response.status);
  },
};

async function findAny(pageId: string, version?: number) {
  for (const kind of KINDS) {
    const page = await askConfluence(oneRoute(kind, pageId, version), pageSchema);
    if (page) return { kind, page };
  }
  return undefined;
}

function listRoute(kind: Kind, cursor: string | undefined): Route {
  const query = new URLSearchParams({ limit: LIMIT, 'body-format': 'atlas_doc_format' });
  if (cursor !== undefined) query.set('cursor', cursor);
  return route`/wiki/api/v2/${kind}?${query}`;
}

function oneRoute(kind: Kind, pageId: string, version?: number): Route {
  const query = new URLSearchParams({ 'body-format': 'atlas_doc_format' });
  if (version !== undefined) query.set('version', String(version));
  return route`/wiki/api/v2/${kind}/${pageId}?${query}`;
}

function describe(page: v.InferOutput<typeof pageSchema>, base = ''): CallersPage {
  return {
    pageId: page.id,
    title: page.title,
    spaceId: page.spaceId,
    version: page.version.number,
    document: parseDocument(page.body.atlas_doc_format?.value),
    url: base + page._links.webui,
  };
}

function parseDocument(value: string | undefined): unknown {
  try {
    return value === undefined ? undefined : (JSON.parse(value) as unknown);
  } catch {
    return undefined;
  }
}

function parseCursor(start: string | undefined): { kind: Kind; cursor: string | undefined } {
  const [kind, ...rest] = (start ?? firstOf('pages') ?? '').split(':');
  const cursor = rest.join(':');
  return {
    kind: kind === 'blogposts' ? 'blogposts' : 'pages',
    cursor: cursor === '' ? undefined : cursor,
  };
}

const firstOf = (kind: Kind | undefined) => (kind === undefined ? undefined : `${kind}:`);
const kindAfter = (kind: Kind): Kind | undefined => KINDS[KINDS.indexOf(kind) + 1];

/** `next` is a path with the cursor in its query. */
function nextCursor(next: string | undefined): string | undefined {
  if (next === undefined) return undefined;
  return new URLSearchParams(next.split('?')[1]).get('cursor') ?? undefined;
}

const OUTCOMES: Record<number, PageSaving> = {
  200: 'saved',
  403: 'not-permitted',
  404: 'not-found',
  409: 'conflict',
};

function savingOf(status: number): PageSaving {
  return OUTCOMES[status] ?? 'failed';
}
