import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '#dev/tools/launch-chromium';
import { LOOKS } from './looks';
import { openState } from './open-state';
import type { PreviewServer } from './preview-server';
import type { State } from './state';

interface Pictures {
  /** The files, in the order of the states. */
  files: string[];
  /** What failed: scripts, blocked resources, steps that found no control. */
  problems: string[];
}

/** Photographs states in every look. @param only words of which a picture's name must hold one */
export async function photograph(
  server: PreviewServer,
  states: Record<string, State>,
  folder: string,
  only: string[],
): Promise<Pictures> {
  mkdirSync(folder, { recursive: true });
  const pictures: Pictures = { files: [], problems: [] };
  const wanted = Object.entries(states).flatMap((entry) =>
    LOOKS.map((look) => ({ entry, look, file: `${entry[0]}.${look.name}.png` })),
  );
  const browser = await launchChromium();
  try {
    for (const { entry, look, file } of wanted) {
      if (only.length > 0 && !only.some((word) => file.includes(word))) continue;
      const page = await openState({ server, context: browser.context }, entry, look, (problem) =>
        pictures.problems.push(`${file}: ${problem}`),
      );
      await page.screenshot({ path: join(folder, file), fullPage: true, animations: 'disabled' });
      pictures.files.push(file);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return pictures;
}
