import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { faultSchema, type Faults } from '../faults/fault';
import type { RateLimits } from '../rate-limits';
import type { Clock } from '../stand-in';

interface Controls {
  faults: Faults;
  clock: Clock;
  rateLimits: RateLimits<unknown>;
}

const clockSchema = v.object({ advance: v.number() });

/**
 * The app of the control port: `GET|POST|DELETE /faults`, `GET|POST /clock`, `GET|PUT|DELETE /rate-limits`.
 * A body must have the content type of JSON, which a page of another site cannot send.
 */
export function createControlApp({ faults, clock, rateLimits }: Controls): Hono {
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

/** Answers null when nothing is limited. */
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
