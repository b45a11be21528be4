import type { Dialect } from '../../rest/representation/dialect';
import type { Site } from '../../server/site';

/** REST of Data Center: users by name, texts as wiki markup. */
export function dataCenterDialect(site: Site): Dialect {
  const rest = `${site.baseUrl}/rest/api/2`;
  return {
    rest,
    base: site.baseUrl,
    user: (user) => ({
      self: `${rest}/user?username=${encodeURIComponent(String(user.name))}`,
      ...user,
    }),
    adds: {},
    richText: (wiki) => wiki,
  };
}
