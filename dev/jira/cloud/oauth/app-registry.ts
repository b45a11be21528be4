import * as v from 'valibot';
import { randomToken, sameText, sha256 } from '../../server/digest';

export const appSchema = v.object({
  clientId: v.string(),
  name: v.string(),
  callbackUrl: v.string(),
  scopes: v.array(v.string()),
  secretHash: v.string(),
});

/** An OAuth 2.0 (3LO) app of the developer console. */
export type CloudApp = v.InferOutput<typeof appSchema>;

/** The reason why the developer console does not create an app. */
export class AppRefusedError extends Error {
  override name = 'AppRefusedError';
}

/** The apps of the developer console. An app has one callback URL, and may request its own scopes only. */
export class AppRegistry {
  readonly #apps = new Map<string, CloudApp>();
  readonly #changed: () => void;

  constructor(stored: readonly CloudApp[], changed: () => void) {
    for (const app of stored) this.#apps.set(app.clientId, app);
    this.#changed = changed;
  }

  /**
   * Registers an app and returns its secret, of which only the hash is kept.
   * @throws {AppRefusedError} for a missing name or scope, or an invalid callback URL
   */
  register(app: { name: string; callbackUrl: string; scopes: readonly string[] }): {
    clientId: string;
    clientSecret: string;
  } {
    const problem = problemOf(app);
    if (problem !== undefined) throw new AppRefusedError(problem);
    const clientId = randomToken(24);
    const clientSecret = `ATOA${randomToken(48)}`;
    const { name, callbackUrl, scopes } = app;
    const secretHash = sha256(clientSecret);
    this.#apps.set(clientId, { clientId, name, callbackUrl, scopes: [...scopes], secretHash });
    this.#changed();
    return { clientId, clientSecret };
  }

  find(clientId: string | undefined): CloudApp | undefined {
    return clientId === undefined ? undefined : this.#apps.get(clientId);
  }

  list(): readonly CloudApp[] {
    return [...this.#apps.values()];
  }
}

/** Whether this is the secret of the app, compared in constant time. */
export function appSecretMatches(app: CloudApp, secret: unknown): boolean {
  return typeof secret === 'string' && sameText(app.secretHash, sha256(secret));
}

function problemOf(app: {
  name: string;
  callbackUrl: string;
  scopes: readonly string[];
}): string | undefined {
  if (app.name === '') return 'Enter a name.';
  if (app.scopes.length === 0) return 'Choose at least one scope.';
  if (!/^https?:\/\/[^\s#]+$/.test(app.callbackUrl)) return 'The callback URL must be a URL.';
  return undefined;
}
