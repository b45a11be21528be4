import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { JiraUser } from '../data/entities';
import type { Session } from './session-store';

/** What the middlewares leave for the routes. */
export interface JiraEnv {
  Bindings: HttpBindings;
  Variables: {
    /** undefined: anonymous. */
    user: JiraUser | undefined;
    /** Only a browser that signed in has one; a token has none. */
    session: Session | undefined;
  };
}

export type JiraRequest = Context<JiraEnv>;
