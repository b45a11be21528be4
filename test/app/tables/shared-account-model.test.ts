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
const RUNS = 8;
const COMMANDS_MAX = 60;

const index = fc.nat({ max: 9 });
const latest = fc.nat({ max: 2 });
const ownPage = fc.option(index, { nil: undefined, freq: 1 });
const reader = fc.constantFrom('reader1' as const, 'reader2' as const, 'author2' as const);
const space = fc.constantFrom('PRODUCT' as const, 'TEAM' as const);
const load = fc.tuple(latest, ownPage, reader).map(loadCommand);

/** Loads are the most, because only they show whether the others did their work. */
const commands = fc.commands(
  [
    ...Array.from({ length: 3 }, () => index.map(signCommand)),
    fc.tuple(index, fc.subarray(['reader1', 'reader2', 'author2'] as const)).map(restrictCommand),
    fc.tuple(index, space).map(moveCommand),
    fc.tuple(index, space).map(copyCommand),
    fc.constantFrom(undefined, 'created > -9999d').map(accessCommand),
    fc.constantFrom('author2' as const, 'reader2' as const).map(accountCommand),
    fc.constant(addressCommand()),
    fc.constant(keyCommand()),
    ...Array.from({ length: 12 }, () => load),
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
