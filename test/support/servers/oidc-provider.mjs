// An authorization server from npm, in a process of its own, because it consists of ES modules only.
// Its consent page has two buttons; the person who approves is called Rita.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const provider = new Provider('https://id.example.com', {
  cookies: { keys: ['only-for-tests'] },
  findAccount: (_ctx, sub) => ({
    accountId: sub,
    claims: () => ({ sub, name: 'Rita Räder', email: 'rita@example.com' }),
  }),
  claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  issueRefreshToken: () => true,
  rotateRefreshToken: true,
  features: {
    devInteractions: { enabled: false },
    registration: { enabled: true },
    revocation: { enabled: true },
  },
  interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
});

const PAGE =
  '<form method="post"><button name="decision" value="allow">Allow</button>' +
  '<button name="decision" value="deny">Deny</button></form>';

async function answer(request, response) {
  let body = '';
  for await (const chunk of request) body += chunk;
  if (!body.includes('allow')) {
    await provider.interactionFinished(request, response, { error: 'access_denied' });
    return;
  }
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId: 'rita', clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  const consent = { grantId: await grant.save() };
  await provider.interactionFinished(request, response, { login: { accountId: 'rita' }, consent });
}

const handle = provider.callback();
const server = createServer((request, response) => {
  response.on('finish', () => {
    process.send?.({ path: request.url.split('?')[0], status: response.statusCode });
  });
  if (!request.url.startsWith('/interaction/')) return handle(request, response);
  if (request.method === 'POST') return answer(request, response);
  return response.setHeader('content-type', 'text/html').end(PAGE);
});

server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
process.on('disconnect', () => process.exit());
