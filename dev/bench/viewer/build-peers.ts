import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** The tables that ours is measured against. */
type Peer = 'vanilla' | 'prototype' | 'dynamic-table';
const PEERS: Peer[] = ['vanilla', 'prototype', 'dynamic-table'];

export interface BuiltPeer {
  script: string;
  style: string;
}

const root = join(__dirname, '..', '..', '..');
const SOURCES = join(__dirname, 'peers');
/** Ignored by git. The peers are no dependencies of this project. */
const HOME = join(root, '.cache', 'bench-viewer');

/** Installs the peers' libraries once, and bundles the peers. */
export async function buildPeers(): Promise<Map<string, BuiltPeer>> {
  install();
  return new Map(await Promise.all(PEERS.map(async (peer) => [peer, await bundle(peer)] as const)));
}

function install(): void {
  const wanted = join(SOURCES, 'package.json');
  const installed = join(HOME, 'package.json');
  if (existsSync(installed) && readFileSync(installed).equals(readFileSync(wanted))) return;
  console.error('Installing the peers into .cache/bench-viewer (once) ...');
  mkdirSync(HOME, { recursive: true });
  const scratch = join(HOME, 'node_modules');
  execFileSync(
    'npm',
    [
      'install',
      '--prefix',
      HOME,
      '--legacy-peer-deps',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--no-save',
      '--no-package-lock',
      ...specifiers(wanted),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (!existsSync(scratch)) throw new Error(`npm installed nothing into ${HOME}.`);
  copyFileSync(wanted, installed);
}

function specifiers(manifest: string): string[] {
  const { dependencies } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.entries(dependencies).map(([name, version]) => `${name}@${version}`);
}

const PREACT: Record<string, string> = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
};

/** The sources lie in the project and their libraries in {@link HOME}. */
const fromHome = (aliases: Record<string, string>): Plugin => ({
  name: 'from-home',
  setup(bundler) {
    bundler.onResolve({ filter: /^[^./]/ }, ({ path, pluginData, kind, resolveDir }) => {
      if (pluginData === 'from-home' || kind === 'entry-point') return undefined;
      const isOurs = resolveDir.startsWith(SOURCES);
      const aliased = aliases[path] ?? path;
      return bundler.resolve(aliased, {
        kind,
        resolveDir: isOurs || aliased !== path ? HOME : resolveDir,
        pluginData: 'from-home',
      });
    });
  },
});

async function bundle(peer: Peer): Promise<BuiltPeer> {
  const { outputFiles } = await build({
    entryPoints: [join(SOURCES, `${peer}.jsx`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    outdir: HOME,
    jsx: 'automatic',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
    loader: { '.svg': 'dataurl', '.png': 'dataurl', '.js': 'jsx' },
    logLevel: 'error',
    plugins: [fromHome(peer === 'prototype' ? PREACT : {})],
  });
  const textOf = (ending: string) =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: textOf('.js'), style: textOf('.css') };
}
