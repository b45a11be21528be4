import { fetch } from '@forge/api';
import { Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import { makeResolver } from '@forge/resolver';

/** Does nothing, with every @forge package that the backend uses. */
export const resolver = makeResolver({ uses: () => [fetch, Queue, kvs].length });
