/** The build outputs and their inputs, in build order. Plain Node, because `prepare.mjs` reads it before installing. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');
const stamps = join(root, 'dev', 'build', 'stamps');

const resource = (name) => ({
  name,
  inputs: [
    `static/${name}`,
    'static/ui',
    'static/index.html',
    'static/vite.config.mts',
    'static/vite',
    'locales',
    'src/contract',
    'src/core',
    'package.json',
    'package-lock.json',
  ],
  output: `static/${name}/build/index.html`,
});

export const RESOURCES = ['macro', 'macro-config', 'admin', 'connect'];

const RUNTIME = ['dev/host/runtime', 'dev/host/wire', 'dev/host/bundles/build-runtime.ts'];

export const PARTS = [
  {
    name: 'runtime',
    inputs: [...RUNTIME, 'package-lock.json'],
    output: 'dev/build/runtime',
  },
  {
    name: 'backend',
    inputs: [
      'src',
      'manifest.yml',
      'locales',
      'tsconfig.json',
      ...RUNTIME,
      'dev/host/bundles/bundle-backend.ts',
      'dev/host/bundles/bundle-in-app-directory.ts',
      'package.json',
      'package-lock.json',
    ],
    output: 'dev/build/backend',
  },
  ...RESOURCES.map(resource),
  {
    name: 'confluence',
    inputs: ['dev/confluence', 'dev/host/page', 'dev/host/wire', 'package-lock.json'],
    output: 'dev/build/confluence',
  },
];

function filesBelow(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'build' || entry.name === 'node_modules') return [];
    const child = join(path, entry.name);
    return entry.isDirectory() ? filesBelow(child) : [child];
  });
}

/** SHA-256 of the names and contents of the files, including all files below folders. */
export function digest(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs.map((name) => join(root, name))) {
    const files = /\.\w+$/.test(input) ? [input] : filesBelow(input).toSorted();
    for (const file of files)
      hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

const stampOf = (part) => join(stamps, part.name);

export function isBuilt(part) {
  const stamp = stampOf(part);
  return (
    existsSync(join(root, part.output)) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === digest(part.inputs)
  );
}

/** @param digestBefore digest of the inputs before the build: an edit during the build then counts as new */
export function markBuilt(part, digestBefore) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stampOf(part), digestBefore);
}
