/**
 * Prints a document on A4 paper, with the structure that screen readers need.
 * @throws {Error} if Chromium is not installed
 */
export async function printToPdf(html: string): Promise<Uint8Array> {
  // Loading playwright-core takes longer than starting the rest of a site, and few sites print.
  const { launchChromium } = await import('#dev/tools/launch-chromium');
  const browser = await launchChromium();
  try {
    const page = await browser.context.newPage();
    await page.setContent(html);
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  } finally {
    await browser.close();
  }
}
