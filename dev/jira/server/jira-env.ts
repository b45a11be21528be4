import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { JiraUser } from '../data/entities';
import type { CloudFaultKind } from '../stand-in';
import type { Session } from './session-store';

/** What the middlewares leave for the routes. */
export interface JiraEnv {
  Bindings: HttpBindings;
  Variables: {
    /** undefined: anonymous. */
    user: JiraUser | undefined;
    /** Only a browser that signed in has one; a token has none. */
    session: Session | undefined;
    /** Cloud: credentials were sent and are no good. */
    loginFailed: boolean;
    /** Cloud's gateway: the app that calls. */
    clientId: string | undefined;
    /** Cloud: what the objects of the answer cost; undefined: nothing. */
    points: number | undefined;
    /** What this search has to get wrong. */
    searchFault: CloudFaultKind | undefined;
  };
}

export type JiraRequest = Context<JiraEnv>;
