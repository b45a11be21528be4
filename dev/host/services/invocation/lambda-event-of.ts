import { grantedPermissions } from '../../app/granted-permissions';
import { LOCAL_CLOUD_ID, LOCAL_CONTEXT_ARI, LOCAL_INSTALLATION_ID } from '../../app/installation';
import type { InvocationRequest } from '../../kernel/invocation';
import type { LambdaEvent } from '../../wire/lambda-event';
import type { PlatformContext } from '../../service';

interface RunningInvocation {
  requestId: string;
  token: string;
  handler: string;
  timeoutSeconds: number;
}

/** The message that tells the app's process to run a function. */
export function lambdaEventOf(
  context: PlatformContext,
  request: InvocationRequest,
  { requestId, token, handler, timeoutSeconds }: RunningInvocation,
): LambdaEvent {
  const { app, approvals, proxyUrl } = context;
  const { body, functionKey, moduleKey, moduleType } = request;
  const aaid = principalOf(request);
  return {
    handler,
    body,
    variables: [],
    _meta: {
      ...(aaid !== undefined && { aaid }),
      contextAri: LOCAL_CONTEXT_ARI,
      clientId: 'local',
      appContext: {
        appId: app.appId,
        appVersion: '1.0.0',
        environmentId: app.environmentId,
        environmentType: 'DEVELOPMENT',
        invocationId: requestId,
        installationId: LOCAL_INSTALLATION_ID,
        installation: {
          ari: `ari:cloud:ecosystem::installation/${LOCAL_INSTALLATION_ID}`,
          contexts: [{ cloudId: LOCAL_CLOUD_ID, ari: LOCAL_CONTEXT_ARI }],
        },
        functionKey,
        moduleKey,
        moduleType,
        permissions: grantedPermissions(app.manifest, approvals),
      },
      tracing: { traceId: requestId.replaceAll('-', ''), spanId: requestId.slice(0, 8) },
      proxy: { token, url: proxyUrl },
      timeout: timeoutSeconds,
    },
  };
}

/**
 * All anonymous readers share one account id; without a reader, as for web triggers, there is none.
 * @see https://developer.atlassian.com/platform/forge/access-to-forge-apps-for-unlicensed-users/ Storage API
 */
function principalOf({ accountId, viewerKind }: InvocationRequest): string | undefined {
  return accountId ?? (viewerKind === 'anonymous' ? 'unidentified' : undefined);
}
