/**
 * `npm run capacity`: how many readers a site can have before a limit of Forge or Jira is met, and what they cost. It counts
 * what the built app uses on the local platform; `docs/scale.md` explains the tables.
 */
import { measureActions } from './capacity/measure-actions';
import { measureMemory } from './capacity/measure-memory';
import {
  actionsTable,
  limitsTable,
  memoryTable,
  pointsTable,
  readersTable,
} from './capacity/tables';

async function main(): Promise<void> {
  const measured = await measureActions();
  const tables = [actionsTable, limitsTable, pointsTable, readersTable];
  console.log(tables.map((table) => table(measured)).join('\n\n'));
  console.log(`\n${memoryTable(await measureMemory())}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
