import * as forge from '@forge/bridge';

declare global {
  interface Window {
    forge: typeof forge;
    /** The calls that the callbacks of a test recorded. */
    noted: unknown[];
  }
}

/** Lets tests call the real `@forge/bridge` from inside the frame. */
window.forge = forge;
window.noted = [];

async function start(): Promise<void> {
  const { extension, moduleKey } = await forge.view.getContext();
  const probe = document.getElementById('probe');
  if (probe) probe.textContent = `Running ${moduleKey} ${JSON.stringify(extension.config ?? {})}`;
  await forge.view.emitReadyEvent();
}

void start();
