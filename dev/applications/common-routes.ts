import type { Hono } from 'hono';
import type { DataCenter } from '../jira/data-center/data-center';
import { manifest, type ManifestType } from '../jira/data-center/rest/manifest';
import { layout } from '../jira/pages/layout';
import type { JiraEnv } from '../jira/server/jira-env';
import { html } from 'hono/html';

/** What every Data Center application answers in addition to its own REST API. */
export function addCommonRoutes(
  app: Hono<JiraEnv>,
  { site }: DataCenter,
  type: ManifestType,
): void {
  app.get('/rest/applinks/1.0/manifest', (c) => manifest(c, site, type));
  app.get('/plugins/servlet/applinks/whoami', (c) => c.text(c.get('user')?.name ?? ''));
  app.get(site.homePath, (c) =>
    c.html(
      layout(site, {
        title: 'Dashboard',
        user: c.get('user'),
        body: html`<p>This application is here to be linked to.</p>`,
      }),
    ),
  );
}
