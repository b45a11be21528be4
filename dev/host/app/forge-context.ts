import type { AppUnderTest } from './app-under-test';
import type { GrantedPermissions } from './granted-permissions';
import type { ModuleFrame } from '../kernel/module-frame';
import { LOCAL_CLOUD_ID, staticExtensionAri } from './installation';
import { findModule } from './manifest-modules';

interface ContextParts {
  app: AppUnderTest;
  siteUrl: string;
  permissions: GrantedPermissions;
  frame: ModuleFrame;
}

/**
 * The context of a module on a page, as `view.getContext()` returns it and as a resolver finds it in
 * `request.context` (FullContext of `@forge/bridge` 7.2.0, out/types.d.ts).
 *
 * @throws {HostError} MODULE_UNKNOWN
 */
export function forgeContext({ app, siteUrl, permissions, frame }: ContextParts) {
  const { viewer, moduleKey, localId, extension } = frame;
  return {
    ...(viewer.accountId === undefined ? {} : { accountId: viewer.accountId }),
    cloudId: LOCAL_CLOUD_ID,
    siteUrl,
    moduleKey,
    localId: localId ?? staticExtensionAri(app, moduleKey),
    locale: viewer.locale,
    timezone: viewer.timezone,
    theme: { colorMode: viewer.colorMode },
    environmentId: app.environmentId,
    environmentType: 'DEVELOPMENT',
    permissions,
    extension: { ...extension, type: findModule(app.manifest, moduleKey).type },
  };
}
