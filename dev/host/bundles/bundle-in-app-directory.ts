/**
 * Bundles the app in the current directory as `forge deploy` does before it uploads; bundle-backend.ts runs this in
 * a separate process. `FORGE_RUNTIME_PATH` makes the bundler use the local wrapper instead of downloading
 * Atlassian's.
 */
import { copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { getEntryPoints, getNodeBundler, getWrapperProvider } from '@forge/bundler';
import { FileSystemReader, I18nResourceBundlingService } from '@forge/cli-shared';
import type { ManifestSchema } from '@forge/manifest';
import { parse } from 'yaml';

const log = {
  traceEnabled: false,
  debugEnabled: false,
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: (message: string) => console.warn(message),
  error: (error: Error) => console.error(error.message),
};

async function bundleInto(outDirectory: string): Promise<void> {
  const manifest = parse(await readFile('manifest.yml', 'utf8')) as ManifestSchema;
  const functions = (manifest.modules?.function ?? []) as { handler: string }[];
  const handlers = functions.map(({ handler }) => {
    const [module = '', func = ''] = handler.split('.');
    return { module, func };
  });
  const wrapperProvider = getWrapperProvider({ fileSystemReader: new FileSystemReader() });
  const bundler = getNodeBundler(log, wrapperProvider, {
    readConfig: () => Promise.resolve(manifest),
  });
  const { outputDir, additionalOutputs = new Map<string, string | Buffer>() } =
    await bundler.bundle({
      appDirectory: process.cwd(),
      entryPoints: getEntryPoints(handlers),
      i18nResourceBundle: await new I18nResourceBundlingService().bundle(
        manifest.modules,
        manifest.translations,
      ),
    });

  await rm(outDirectory, { recursive: true, force: true });
  await cp(outputDir, outDirectory, { recursive: true });
  for (const [name, content] of additionalOutputs) {
    const file = join(outDirectory, name);
    await mkdir(dirname(file), { recursive: true });
    await (typeof content === 'string' ? copyFile(content, file) : writeFile(file, content));
  }
}

bundleInto(process.argv[2] ?? '').catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

// Ends with its parent process, without staying alive just to listen for that.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
