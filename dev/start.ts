/** `npm start`: runs Confluence with the built app, and a Jira to link to, on this machine. */
import { parseStartOptions, refuseBlockedPort } from './demo/start-options';

function endWith(dispose: () => Promise<void>): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    void dispose().finally(() => process.exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

async function main(): Promise<void> {
  const options = parseStartOptions(process.argv.slice(2));
  await refuseBlockedPort(options.port);
  // Loading the platform takes seconds; a wrong option is refused first.
  const { startDemo } = await import('./demo/start-demo');
  const { url, notes, dispose } = await startDemo(options);
  endWith(dispose);
  for (const note of notes) console.log(note);
  console.log(`Ready ${url}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
