import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import type { Clock, Faults } from '../stand-in';
import type { RateLimits } from '../rate-limits';
import { faultSchema } from '../faults/fault';

interface Controlled {
  faults: Faults;
  clock: Clock;
  rateLimits: RateLimits<unknown>;
}

const clockSchema = v.object({ advance: v.number() });

/**
 * The control port: `GET|POST|DELETE /faults`, `GET|POST /clock`, `GET|PUT|DELETE /rate-limits`.
 * A body must be JSON and say so, so that no page of another site can send one.
 */
export function createControlApp({ faults, clock, rateLimits }: Controlled): Hono {
  const app = new Hono();
  addFaultRoutes(app, faults);
  app.get('/clock', (c) => c.json(describeClock(clock)));
  app.post('/clock', (c) =>
    withBody(c, clockSchema, ({ advance }) => {
      clock.advance(advance);
      return c.json(describeClock(clock));
    }),
  );
  addRateLimitRoutes(app, rateLimits);
  app.onError((error, c) => c.json({ error: error.message }, 400));
  return app;
}

function addFaultRoutes(app: Hono, faults: Faults): void {
  app.get('/faults', (c) => c.json(faults.list()));
  app.post('/faults', (c) =>
    withBody(c, faultSchema, (fault) => {
      faults.add(fault);
      return c.json(faults.list(), 201);
    }),
  );
  app.delete('/faults', (c) => {
    faults.clear();
    return c.body(null, 204);
  });
}

/** null stands for no limits. */
function addRateLimitRoutes(app: Hono, rateLimits: RateLimits<unknown>): void {
  app.get('/rate-limits', (c) => c.json(rateLimits.current ?? null));
  app.put('/rate-limits', (c) =>
    withBody(c, v.unknown(), (limits) => {
      rateLimits.set(limits);
      return c.json(rateLimits.current);
    }),
  );
  app.delete('/rate-limits', (c) => {
    rateLimits.off();
    return c.body(null, 204);
  });
}

async function withBody<T extends v.GenericSchema>(
  c: Context,
  schema: T,
  answer: (body: v.InferOutput<T>) => Response,
): Promise<Response> {
  if (c.req.header('content-type')?.startsWith('application/json') !== true) {
    return c.json({ error: 'The body must be application/json.' }, 415);
  }
  return answer(v.parse(schema, await c.req.json()));
}

function describeClock(clock: Clock): { now: number; iso: string } {
  const now = clock.now();
  return { now, iso: new Date(now).toISOString() };
}
