import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { flatTexts, type Texts } from '#dev/tools/release/flat-texts';

const FOLDER = resolve(process.cwd(), 'locales');

/** The languages of the app: whatever files are in `locales/`. */
export const LOCALES: readonly string[] = readdirSync(FOLDER)
  .map((file) => basename(file, '.json'))
  .sort();

/** @returns the texts of one language by their full key, such as `action.save` */
export function textsOf(locale: string): Record<string, string> {
  return flatTexts(JSON.parse(readFileSync(resolve(FOLDER, `${locale}.json`), 'utf8')) as Texts);
}
