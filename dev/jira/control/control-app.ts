import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import type { Clock, Faults } from '../jira-stand-in';
import { faultSchema } from './fault-schema';

const clockSchema = v.object({ advance: v.number() });

/**
 * The control port: `GET|POST|DELETE /faults`, `GET|POST /clock`.
 * A body must be JSON and say so, so that no page of another site can send one.
 */
export function createControlApp({ faults, clock }: { faults: Faults; clock: Clock }): Hono {
  const app = new Hono();
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
  app.get('/clock', (c) => c.json(describeClock(clock)));
  app.post('/clock', (c) =>
    withBody(c, clockSchema, ({ advance }) => {
      clock.advance(advance);
      return c.json(describeClock(clock));
    }),
  );
  app.onError((error, c) => c.json({ error: error.message }, 400));
  return app;
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
