import api, {
  __getRuntime,
  assumeTrustedRoute,
  getAppContext,
  i18n,
  privacy,
  webTrigger,
} from '@forge/api';
import { attempt } from './attempt';
import type { Request } from './request';

interface ProductPayload {
  product: 'requestConfluence' | 'requestJira';
  as: 'asUser' | 'asApp' | 'anonymous';
  path: string;
  method?: string;
}

const identity = () => {
  const { aaid, appContext } = __getRuntime();
  return { aaid, invocationId: appContext.invocationId };
};

export const platform = {
  /** Returns the account before, during and after a wait. */
  identityOverTime: async ({ payload, context }: Request<{ milliseconds: number }>) => {
    const before = identity();
    await new Promise((resolve) => setTimeout(resolve, payload.milliseconds));
    const greeting = await api.asApp().requestAtlassian(assumeTrustedRoute('/hello'));
    const { greeting: seenByPlatform } = (await greeting.json()) as { greeting: string };
    return { context: context.accountId, before, after: identity(), seenByPlatform };
  },
  environmentNames: () => Object.keys(process.env),
  context: ({ context }: Request<undefined>) => context,
  remainingMilliseconds: () => getAppContext().invocationRemainingTimeInMillis(),
  requestProduct: ({ payload }: Request<ProductPayload>) =>
    attempt(async () => {
      const caller = payload.as === 'anonymous' ? api : api[payload.as]();
      const { method = 'GET' } = payload;
      const response = await caller[payload.product](assumeTrustedRoute(payload.path), { method });
      return { status: response.status, body: await response.text() };
    }),
  callStargate: ({ payload }: Request<{ path: string }>) =>
    attempt(async () => {
      const response = await api.asApp().requestAtlassian(assumeTrustedRoute(payload.path));
      return response.status;
    }),
  /** Returns the status of a report that Atlassian refused. */
  reportPersonalData: ({
    payload,
  }: Request<{ accounts: { accountId: string; updatedAt: string }[] }>) =>
    privacy
      .reportPersonalData(payload.accounts)
      .catch((refusal: unknown) => (refusal as { status: number }).status),
  triggerUrl: ({ payload }: Request<{ key: string; forceCreate?: boolean }>) =>
    attempt(() => webTrigger.getUrl(payload.key, payload.forceCreate)),
  triggerUrls: () => attempt(() => webTrigger.queryUrls()),
  deleteTriggerUrl: ({ payload }: Request<{ url: string }>) =>
    attempt(() => webTrigger.deleteUrl(payload.url)),
  translate: async ({ payload }: Request<{ locale: 'en-US' | 'de-DE'; key: string }>) => {
    const translate = await i18n.createTranslationFunction(payload.locale);
    return translate(payload.key);
  },
};
