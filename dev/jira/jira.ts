import type { Dataset } from './data/dataset';
import type { FieldDescription } from './data/entities';
import type { JqlEngine } from './jql/jql-engine';
import type { SessionStore } from './server/session-store';
import type { Site } from './server/site';

/** What the routes of both products may use. */
export interface Jira {
  readonly site: Site;
  readonly data: Dataset;
  readonly systemFields: readonly FieldDescription[];
  readonly jql: JqlEngine;
  readonly sessions: SessionStore;
}
