/** `npm start`: Confluence with the built app and a Jira to link to, on this machine. */
import { startDemo } from './demo/start-demo';
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
  const { url, notes, dispose } = await startDemo(options);
  endWith(dispose);
  for (const note of notes) console.log(note);
  console.log(`Ready ${url}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
