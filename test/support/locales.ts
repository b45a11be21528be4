import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';

type Texts = { [key: string]: string | Texts };

const FOLDER = resolve(process.cwd(), 'locales');

/** The languages of the app: whatever files are in `locales/`. */
export const LOCALES: readonly string[] = readdirSync(FOLDER)
  .map((file) => basename(file, '.json'))
  .sort();

/** @returns the texts of one language by their full key, such as `action.save` */
export function textsOf(locale: string): Record<string, string> {
  const file = readFileSync(resolve(FOLDER, `${locale}.json`), 'utf8');
  return Object.fromEntries(flat(JSON.parse(file) as Texts));
}

function flat(texts: Texts, path = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
}
