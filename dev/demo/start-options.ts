import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

export interface StartOptions {
  /** 0 takes any free port. */
  port: number;
  issuesFile?: string;
  /** https origin -> http server. */
  map: Record<string, string>;
  stateDirectory?: string;
  log: boolean;
}

/** Options that cannot work. The message is one sentence for the person at the terminal. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Origin of the built-in Jira, which `--map` cannot replace. */
export const DEMO_JIRA_ORIGIN = 'https://jira.example.com';

const DEFAULT_PORT = 4180;
const PORT_CHECK_MS = 1000;

const USAGE =
  'npm start -- [--port N] [--issues FILE] [--map https://origin=http://127.0.0.1:port ...] [--state DIR] [--log]';

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      strict: true,
      allowPositionals: false,
      options: {
        port: { type: 'string' },
        issues: { type: 'string' },
        map: { type: 'string', multiple: true },
        state: { type: 'string' },
        log: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const [reason = ''] = (error as Error).message.split(/\.\s/);
    throw new StartError(`${reason}. Usage: ${USAGE}`);
  }
}

function parsePort(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new StartError(`--port takes a number from 0 to 65535, not "${text}".`);
}

function originOf(text: string, protocols: string[]): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !protocols.includes(url.protocol)) return undefined;
  return url.pathname === '/' && url.search === '' && url.username === '' ? url.origin : undefined;
}

function parseMapping(text: string): [string, string] {
  const [from = '', to = ''] = text.split('=', 2);
  const origin = originOf(from, ['https:']);
  const server = originOf(to, ['http:', 'https:']);
  if (origin === undefined || server === undefined) {
    throw new StartError(
      `--map takes https://origin=http://127.0.0.1:port, without a path, not "${text}".`,
    );
  }
  if (origin === DEMO_JIRA_ORIGIN) {
    throw new StartError(`${DEMO_JIRA_ORIGIN} is the built-in Jira; map another origin.`);
  }
  return [origin, server];
}

/**
 * Parses the options of `npm start`.
 *
 * @param args the arguments after `npm start --`
 * @throws {StartError} for an unknown option or an invalid value
 */
export function parseStartOptions(args: string[]): StartOptions {
  const values = parse(args);
  if (values.issues !== undefined && !existsSync(values.issues)) {
    throw new StartError(`--issues: the file "${values.issues}" does not exist.`);
  }
  return {
    port: parsePort(values.port),
    map: Object.fromEntries((values.map ?? []).map(parseMapping)),
    log: values.log ?? false,
    ...(values.issues === undefined ? {} : { issuesFile: values.issues }),
    ...(values.state === undefined ? {} : { stateDirectory: values.state }),
  };
}

/**
 * Refuses a port that browsers block, by asking Node's `fetch`, which has the same list.
 *
 * @throws {StartError}
 * @see https://fetch.spec.whatwg.org/#port-blocking
 */
export async function refuseBlockedPort(port: number): Promise<void> {
  if (port === 0) return;
  // Another server on that port may never answer.
  const signal = AbortSignal.timeout(PORT_CHECK_MS);
  const reason = await fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD', signal }).then(
    () => undefined,
    (error: unknown) => ((error as Error).cause as Error | undefined)?.message,
  );
  if (reason === 'bad port') {
    throw new StartError(`--port: browsers block port ${port}; choose another one.`);
  }
}
