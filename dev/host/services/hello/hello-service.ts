import { isStargateRoute } from '../../wire/proxy-routes';
import type { PlatformService, PlatformContext } from '../../service';

/**
 * The smallest platform service, as a template: answers `asApp().requestAtlassian` for one path that Atlassian does
 * not have.
 */
export function createHelloService({ app }: PlatformContext): PlatformService {
  return {
    name: 'hello',
    proxy: ({ route, target, caller }) => {
      if (!isStargateRoute(route) || target !== '/hello') return Promise.resolve(undefined);
      const greeting = `Hello ${caller.accountId ?? 'anonymous user'}, this is ${app.appId}`;
      return Promise.resolve(Response.json({ greeting }));
    },
  };
}
