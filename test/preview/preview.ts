/**
 * `npm run preview`: pictures of every state of every screen, light and dark, at 320 pixels and in each language, as
 * Forge's Content-Security-Policy lets them be. They lie in `dev/build/preview`, with a page that shows them side by side.
 * Words after it choose pictures by name: `npm run preview -- admin-access de-DE`. `--serve` shows the states in
 * your own browser instead. It shows the built resources: run `npm run build` first.
 */
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { galleryOf } from './gallery';
import { photograph } from './photograph';
import { ROOT, startPreviewServer } from './preview-server';
import { STATES } from './states/states';

const FOLDER = join(ROOT, 'dev', 'build', 'preview');

async function main(words: string[]): Promise<void> {
  const server = await startPreviewServer(STATES);
  if (words.includes('--serve')) {
    console.log('Each state takes ?locale=de-DE and &colorMode=dark.');
    for (const name of Object.keys(STATES)) console.log(server.urlOf(name, ''));
    return;
  }
  const { files, problems } = await photograph(server, STATES, FOLDER, words);
  server.close();
  writeFileSync(join(FOLDER, 'index.html'), galleryOf(files));
  console.log(`${files.length} pictures: ${relative(process.cwd(), join(FOLDER, 'index.html'))}`);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

void main(process.argv.slice(2));
