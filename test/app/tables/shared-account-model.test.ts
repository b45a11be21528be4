import * as fc from 'fast-check';
import { useAppSite } from '#support/sites/app-site';
import {
  accessCommand,
  accountCommand,
  addressCommand,
  copyCommand,
  keyCommand,
  loadCommand,
  moveCommand,
  restrictCommand,
  signCommand,
} from '#support/shared-account/commands';
import { createSharedSite } from '#support/shared-account/shared-site';

const site = useAppSite();
const RUNS = 12;
const COMMANDS_MAX = 30;

const index = fc.nat({ max: 9 });
const reader = fc.constantFrom('reader1' as const, 'reader2' as const, 'author2' as const);
const space = fc.constantFrom('PRODUCT' as const, 'TEAM' as const);

const commands = fc.commands(
  [
    index.map(signCommand),
    index.map(signCommand),
    fc.tuple(index, fc.subarray(['reader1', 'reader2', 'author2'] as const)).map(restrictCommand),
    fc.tuple(index, space).map(moveCommand),
    fc.tuple(index, space).map(copyCommand),
    fc.constantFrom(undefined, 'created > -9999d').map(accessCommand),
    fc.constantFrom('author2' as const, 'reader2' as const).map(accountCommand),
    fc.constant(addressCommand()),
    fc.constant(keyCommand()),
    ...Array.from({ length: 6 }, () => fc.tuple(index, index, reader).map(loadCommand)),
  ],
  { maxCommands: COMMANDS_MAX, size: 'max' },
);

test('a shared account shows rows only to readers of the page, by a signature of this access revision', async () => {
  await fc.assert(
    fc.asyncProperty(commands, (chosen) =>
      fc.asyncModelRun(() => createSharedSite(site()), chosen),
    ),
    { numRuns: RUNS },
  );
}, 60_000);
