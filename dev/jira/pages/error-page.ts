import { html } from 'hono/html';
import type { Site } from '../server/site';
import { layout, type Html } from './layout';

/** A page with one message. */
export function errorPage(site: Site, title: string, message: string): Html {
  return layout(site, { title, narrow: true, body: html`<p class="error">${message}</p>` });
}
