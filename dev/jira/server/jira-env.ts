import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { JiraUser } from '../data/entities';
import type { SearchFaultKind } from '../faults/fault';
import type { Session } from './session-store';

/** What the middlewares tell the routes about a request. */
export interface JiraEnv {
  Bindings: HttpBindings;
  Variables: {
    /** undefined: anonymous. */
    user: JiraUser | undefined;
    /** undefined unless the request comes from a browser that is signed in. */
    session: Session | undefined;
    /** Cloud: the request carries wrong credentials. */
    loginFailed: boolean;
    /** Cloud's gateway: the OAuth app that calls. */
    clientId: string | undefined;
    /** Cloud: the rate limit points that the objects of the answer cost; undefined: none. */
    points: number | undefined;
    /** Cloud: the fault of this search. */
    searchFault: SearchFaultKind | undefined;
  };
}

export type JiraRequest = Context<JiraEnv>;
