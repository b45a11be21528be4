import { load } from 'cheerio';

/**
 * What a deployment does to the HTML of a Custom UI: the bridge exists before any script of the
 * app, because `@forge/bridge` captures it when it is loaded.
 */
export function injectPlatformScripts(html: string, forgeCdnUrl: string): string {
  const document = load(html);
  document('head').prepend(
    `<script src="${forgeCdnUrl}/global-bridge.js"></script>`,
    `<script src="${forgeCdnUrl}/iframeResizer.contentWindow.min.js"></script>`,
  );
  return document.html();
}
