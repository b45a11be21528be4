import { spawnSync } from 'node:child_process';
import { PARTS, RESOURCES, digest, isBuilt, markBuilt, root } from '../build-parts.mjs';
import { CUSTOM_SCOPES_FILE, readCustomScopes, readManifest, readTexts } from './app-files';
import type { Environment } from './environment';
import { askForge, INSTALL_FORGE } from './forge-cli';

/** One thing that must be right before a deployment. */
export interface Check {
  name: string;
  /** @returns one sentence that says what is wrong and what to do; undefined if all is well */
  problem: (environment: Environment) => string | undefined;
}

/** The id that this repository carries. It belongs to no app. */
const PLACEHOLDER_APP_ID = 'ari:cloud:ecosystem::app/7b0c6c6e-6d0f-4f5e-9a57-5b1d8f3c2a90';

function appIdProblem(): string | undefined {
  if (readManifest(root).app.id !== PLACEHOLDER_APP_ID) return undefined;
  return 'app.id in manifest.yml is the placeholder of this repository: run "forge register" once, which writes the id of your own app.';
}

/** Forge bundles the backend itself, but uploads the front ends as they lie in `static/`. */
function buildProblem(): string | undefined {
  const old = PARTS.filter((part) => RESOURCES.includes(part.name) && !isBuilt(part));
  if (old.length === 0) return undefined;
  const folders = old.map(({ name }) => `static/${name}/build`).join(', ');
  return `${folders} is missing or older than its sources: run "npm run build".`;
}

function localeProblem(): string | undefined {
  const { resources, fallback } = readManifest(root).translations;
  const fallbackPath = resources.find(({ key }) => key === fallback.default)?.path;
  if (fallbackPath === undefined) {
    return `manifest.yml falls back to ${fallback.default}, which is none of its languages.`;
  }
  const expected = Object.keys(readTexts(root, fallbackPath));
  for (const { path } of resources) {
    const texts = readTexts(root, path);
    const missing = expected.filter((key) => !texts[key]?.trim());
    if (missing.length > 0) {
      return `${path} has no text for ${missing.length} keys, for example ${missing[0]}: write them.`;
    }
  }
  return undefined;
}

function declaredScopeProblem(): string | undefined {
  const declared = readCustomScopes(root);
  const used = (readManifest(root).modules.apiRoute ?? []).flatMap(({ scopes }) => scopes);
  const missing = [...new Set(used)].filter((scope) => !declared.includes(scope));
  if (missing.length === 0) return undefined;
  return `${CUSTOM_SCOPES_FILE} lacks ${missing.join(', ')}, which an apiRoute in manifest.yml asks for: add them.`;
}

/** "Deployment failed due to missing scopes" is all that a deployment would say. */
function registeredScopeProblem(environment: Environment): string | undefined {
  const list = askForge(['custom-scopes', 'list', '-e', environment, '--json'], root);
  if (list === undefined) return INSTALL_FORGE;
  if (!list.succeeded) {
    return `Forge does not tell which scopes are registered in ${environment}: ${list.lastLine}`;
  }
  const missing = readCustomScopes(root).filter((scope) => !list.stdout.includes(`"${scope}"`));
  if (missing.length === 0) return undefined;
  return `${missing.join(', ')} is not registered in ${environment}: run "forge custom-scopes create -e ${environment} -f ${CUSTOM_SCOPES_FILE}".`;
}

/** What the slow check reads, so that it runs again only after a change. */
const CHECKED_FILES = {
  name: 'checked-manifest',
  inputs: ['src', 'static', 'manifest.yml', 'locales', 'package-lock.json'],
  output: 'manifest.yml',
};

function manifestProblem(): string | undefined {
  if (isBuilt(CHECKED_FILES)) return undefined;
  const before = digest(CHECKED_FILES.inputs);
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'manifest'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    return `Forge's checks refuse the manifest or the sources:\n${stdout}${stderr}`.trimEnd();
  }
  markBuilt(CHECKED_FILES, before);
  return undefined;
}

/** What runs on a site that others use can be found again only if it was committed. */
function commitProblem(environment: Environment): string | undefined {
  if (environment === 'development') return undefined;
  const { status, stdout } = spawnSync('git', ['status', '--porcelain'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0 && stdout === '') return undefined;
  return `Changes are not committed: commit them before you deploy to ${environment}.`;
}

export const QUICK_CHECKS: Check[] = [
  { name: 'app id', problem: appIdProblem },
  { name: 'front ends', problem: buildProblem },
  { name: 'languages', problem: localeProblem },
  { name: 'scopes in the file', problem: declaredScopeProblem },
  { name: 'committed', problem: commitProblem },
  { name: 'registered scopes', problem: registeredScopeProblem },
];

/** Takes ten seconds and more. */
export const MANIFEST_CHECK: Check = { name: 'manifest and linters', problem: manifestProblem };
