import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { createConfluence, type Confluence } from '#dev/confluence/create-confluence';
import { createHost } from '#dev/host/create-host';
import type { Host } from '#dev/host/host';
import { appBundle } from './start-host';

const sourceDirectory = join(__dirname, '..', 'bridge-app');

export interface BridgeApp {
  host: Host;
  confluence: Confluence;
  dispose(): Promise<void>;
}

/** The bridge app on a separate Confluence, with its front end built. */
export async function startBridgeApp(map: Record<string, string> = {}): Promise<BridgeApp> {
  const appDirectory = mkdtempSync(join(tmpdir(), 'bridge-app-'));
  cpSync(sourceDirectory, appDirectory, { recursive: true });
  buildSync({
    entryPoints: [join(sourceDirectory, 'page', 'main.ts')],
    outfile: join(appDirectory, 'page', 'main.js'),
    bundle: true,
  });
  let confluence: Confluence | undefined;
  const host = await createHost({
    appDirectory,
    backendDirectory: await appBundle(sourceDirectory),
    map,
    site: (own) => (confluence = createConfluence({ host: own })),
  });
  if (!confluence) throw new Error('The host did not ask for its site.');
  return {
    host,
    confluence,
    dispose: async () => {
      await host.dispose();
      rmSync(appDirectory, { recursive: true });
    },
  };
}
