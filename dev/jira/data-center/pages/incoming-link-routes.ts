import type { Hono } from 'hono';
import type { JiraEnv } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import { createIncomingLink, showIncomingLinks } from './incoming-links';

export function addIncomingLinkRoutes(app: Hono<JiraEnv>, jira: DataCenter): void {
  app.get('/plugins/servlet/applinks/incoming-links', (c) => showIncomingLinks(c, jira));
  app.post('/plugins/servlet/applinks/incoming-links', (c) => createIncomingLink(c, jira));
}
