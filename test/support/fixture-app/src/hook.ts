import { asUser, assumeTrustedRoute } from '@forge/api';
import { attempt } from './attempt';

interface TriggerRequest {
  userPath: string;
  body: string;
}

/** Answers with what it was asked, or with what its body tells it to answer. */
export async function hook(request: TriggerRequest): Promise<unknown> {
  if (request.userPath === '/answer') return JSON.parse(request.body);
  if (request.userPath === '/throw') throw new Error('the trigger failed');
  const asNobody = await attempt(() =>
    asUser().requestConfluence(assumeTrustedRoute('/wiki/rest/api/user/current')),
  );
  return {
    statusCode: 200,
    headers: { 'Content-Type': ['application/json'], 'Set-Cookie': ['a=1', 'b=2'] },
    body: JSON.stringify({ ...request, asNobody }),
  };
}
