import type { AppUnderTest } from './app-under-test';

/** The one Confluence site on which the app is installed. */
export const LOCAL_CLOUD_ID = '11111111-2222-4333-8444-555555555555';
export const LOCAL_INSTALLATION_ID = '99999999-8888-4777-8666-555555555555';
export const LOCAL_CONTEXT_ARI = `ari:cloud:confluence::site/${LOCAL_CLOUD_ID}`;

/** The platform's local id for a module that has only one copy, which is any module but a macro. */
export function staticExtensionAri(app: AppUnderTest, moduleKey: string): string {
  return `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/${moduleKey}`;
}
