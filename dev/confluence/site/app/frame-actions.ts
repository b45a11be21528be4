import { Hono } from 'hono';
import * as v from 'valibot';
import { editablePage } from '../content/editable-page';
import { readSession } from '../session';
import type { SiteContext } from '../site-context';

const frame = v.object({
  pageId: v.string(),
  macro: v.object({
    moduleKey: v.string(),
    localId: v.string(),
    config: v.optional(v.record(v.string(), v.unknown())),
    autoConvertLink: v.optional(v.string()),
  }),
  configuring: v.optional(v.object({ isInserting: v.boolean() })),
});
const frameUpdate = v.object({ frameId: v.string(), ...frame.entries });

/** Frames of the editor. Their macros may not be published yet, so only users who may edit the page can open them. */
export function frameActions(site: SiteContext): Hono {
  const routes = new Hono();
  const { frames, bridge } = site;
  routes.post('/frames', async (c) => {
    const session = readSession(c.req.raw);
    const { pageId, ...place } = v.parse(frame, await c.req.json());
    const page = editablePage(site, c.req.raw, pageId);
    if (!page) return c.text('Forbidden', 403);
    return c.json(frames.openMacro({ ...place, page, isEditing: true }, session));
  });
  routes.post('/frames/update', async (c) => {
    const session = readSession(c.req.raw);
    const { frameId, pageId, ...place } = v.parse(frameUpdate, await c.req.json());
    const page = editablePage(site, c.req.raw, pageId);
    const known = bridge.frames.find(frameId, session.account.accountId);
    if (!page || !known) return c.text('Forbidden', 403);
    const { extension = {} } = frames.macroFrame({ ...place, page, isEditing: true }, session);
    bridge.frames.update(frameId, extension);
    return c.json({});
  });
  return routes;
}
