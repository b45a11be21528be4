import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { personalHoldings, type HoldingPorts } from '#src/services/personal-data/holdings/holdings';

interface Manifest {
  app: { storage: { entities: { name: string; attributes: Record<string, unknown> }[] } };
}

/** Entities that name nobody for longer than two days. */
const NAME_NOBODY = ['incoming-requests', 'link-directory', 'platform-probe', 'signing-keys'];

test('every entity of the manifest that names people is one that personal data is found in', () => {
  const { app } = parse(readFileSync('manifest.yml', 'utf8')) as Manifest;
  const known = Object.keys(personalHoldings({} as HoldingPorts));

  const entities = app.storage.entities.map(({ name }) => name);
  expect(entities.filter((name) => !NAME_NOBODY.includes(name)).sort()).toEqual(known.sort());
  const withAccounts = app.storage.entities.filter(({ attributes }) => 'accountId' in attributes);
  expect(known).toEqual(expect.arrayContaining(withAccounts.map(({ name }) => name)));
});
