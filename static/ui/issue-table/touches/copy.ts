import type { Copied } from '#core/export/copied-rows';

/**
 * Puts texts into the clipboard, each application takes the form it knows best.
 * @returns whether the browser let it happen
 */
export async function copy(copied: Copied): Promise<boolean> {
  return (await writeByPermission(copied)) || writeByCommand(copied);
}

async function writeByPermission({ text, html }: Copied): Promise<boolean> {
  try {
    if (html === undefined) {
      await navigator.clipboard.writeText(text);
      return true;
    }
    const part = (type: string, value: string) => new Blob([value], { type });
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': part('text/plain', text),
        'text/html': part('text/html', html),
      }),
    ]);
    return true;
  } catch {
    return false;
  }
}

/** A frame may be denied the clipboard, but not what an ordinary copy takes out of it. */
function writeByCommand(copied: Copied): boolean {
  const onCopy = (event: ClipboardEvent) => {
    fill(event, copied);
    event.stopImmediatePropagation();
  };
  addEventListener('copy', onCopy, { capture: true, once: true });
  try {
    // Deprecated without another way for frames that may not use the Clipboard API.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy');
  } finally {
    removeEventListener('copy', onCopy, { capture: true });
  }
}

/** Answers an ordinary copy by other texts than those that are marked. */
export function fill(event: ClipboardEvent, { text, html }: Copied): void {
  event.clipboardData?.setData('text/plain', text);
  if (html !== undefined) event.clipboardData?.setData('text/html', html);
  event.preventDefault();
}
