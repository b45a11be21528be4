import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { HttpFetch } from '#core/http/http-fetch';

/** A token endpoint that rotates as Data Center does: a refresh token works once, without leeway. */
export function strictTokenServer(latencyMilliseconds = 0) {
  let current = { accessToken: 'access-0', refreshToken: 'refresh-0' };
  const counts = { asked: 0, refused: 0 };
  const fetch: HttpFetch = async (_url, { body }) => {
    counts.asked += 1;
    if (latencyMilliseconds > 0) await setTimeout(latencyMilliseconds * Math.random());
    if (new URLSearchParams(body).get('refresh_token') !== current.refreshToken) {
      counts.refused += 1;
      return Response.json({ error: 'invalid_grant' }, { status: 400 });
    }
    current = { accessToken: `access-${randomUUID()}`, refreshToken: `refresh-${randomUUID()}` };
    return Response.json({
      access_token: current.accessToken,
      refresh_token: current.refreshToken,
      token_type: 'bearer',
      expires_in: 3600,
    });
  };
  return { fetch, counts, current: () => current };
}
