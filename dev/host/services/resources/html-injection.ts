import { load } from 'cheerio';
import { FORGE_CDN_FILES } from '../../wire/forge-cdn-files';

/**
 * Changes the HTML of a Custom UI as a deployment does: the bridge must exist before any script of the app runs,
 * because `@forge/bridge` captures it when it is loaded.
 */
export function injectPlatformScripts(html: string, forgeCdnUrl: string): string {
  const document = load(html);
  document('head').prepend(
    `<script src="${forgeCdnUrl + FORGE_CDN_FILES.bridgeScript}"></script>`,
    `<script src="${forgeCdnUrl + FORGE_CDN_FILES.resizerScript}"></script>`,
  );
  return document.html();
}
