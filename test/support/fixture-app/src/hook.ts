import { asUser, assumeTrustedRoute } from '@forge/api';
import { attempt } from './attempt';

interface TriggerRequest {
  userPath: string;
  body: string;
}

/** Answers with the request, or with the response that the body of the request contains. */
export async function hook(request: TriggerRequest): Promise<unknown> {
  if (request.userPath === '/answer') return JSON.parse(request.body);
  if (request.userPath === '/throw') throw new Error('the trigger failed');
  const asAnonymous = await attempt(() =>
    asUser().requestConfluence(assumeTrustedRoute('/wiki/rest/api/user/current')),
  );
  return {
    statusCode: 200,
    headers: { 'Content-Type': ['application/json'], 'Set-Cookie': ['a=1', 'b=2'] },
    body: JSON.stringify({ ...request, asAnonymous }),
  };
}
