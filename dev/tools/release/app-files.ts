import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { flatTexts, type Texts } from './flat-texts';

/** What a deployment depends on of `manifest.yml`. */
interface Manifest {
  app: { id: string };
  modules: { apiRoute?: { scopes: string[] }[] };
  translations: { resources: { key: string; path: string }[]; fallback: { default: string } };
}

export const CUSTOM_SCOPES_FILE = 'custom-scopes.yaml';

export const readManifest = (root: string): Manifest =>
  parse(readFileSync(join(root, 'manifest.yml'), 'utf8')) as Manifest;

/** The names of the scopes that the app defines itself. */
export function readCustomScopes(root: string): string[] {
  const file = parse(readFileSync(join(root, CUSTOM_SCOPES_FILE), 'utf8')) as {
    scopes?: Record<string, unknown>;
  };
  return Object.keys(file.scopes ?? {});
}

/** The texts of a language by their full keys. */
export const readTexts = (root: string, path: string): Record<string, string> =>
  flatTexts(JSON.parse(readFileSync(join(root, path), 'utf8')) as Texts);
