import { BACKEND_CHECKS, type Diagnosis } from '#contract/diagnostics';
import type { ExportType } from '#dev/host/services/adf-export/adf-export-service';
import { aDefinition, useAppSite } from '#support/sites/app-site';
import { linkDeeds } from '#support/sites/link-deeds';

const site = useAppSite();
const { admin } = linkDeeds(site);

const diagnose = () => admin<Diagnosis>('diagnose');

function exportOnce(linkId: string, type: ExportType) {
  const frame = {
    ...site().confluence.frame('jql-table', 'reader1'),
    extension: { config: aDefinition(linkId), content: { id: '4711' } },
  };
  return site().host.exportMacro(frame, type);
}

test('the diagnostics find nothing on the local platform that differs, and say what was not tried yet', async () => {
  const { findings, versions } = await diagnose();

  const states = Object.entries(findings).map(([id, { state, found }]) => [id, state, found]);
  expect(states.filter(([, state]) => state === 'differs')).toEqual([]);
  const untried = states.filter(([, state]) => state === 'untried').map(([id]) => id);
  expect(untried).toEqual(expect.arrayContaining(['hosts', 'exports']));
  expect(Object.keys(findings)).toEqual([...BACKEND_CHECKS]);
  expect(findings['storage-once'].found).toMatch(/^KEY_CONFLICT 409$/);
  expect(findings['storage-condition'].found).toMatch(/^CONDITIONAL_CHECK_FAILED 400$/);
  expect(versions['@forge/kvs']).toMatch(/^\d+\.\d+\.\d+$/);
});

test('the diagnostics leave nothing in storage', async () => {
  await diagnose();

  const { entities, plain, secrets } = site().host.dumpStorage();
  expect(JSON.stringify([entities, plain, secrets])).not.toContain('probe:');
});

test('the diagnostics show the types of exports that were asked for, and store no content of them', async () => {
  const linkId = await site().createLink();
  await exportOnce(linkId, 'other');
  await exportOnce(linkId, 'word');

  const { findings } = await diagnose();

  expect(findings.exports).toEqual({
    state: 'ok',
    found: 'other (1 h: config person page), word (1 h: config person page)',
  });
  const stored = JSON.stringify(site().host.dumpStorage().plain['export-sightings']);
  expect(stored).not.toMatch(/4711|order by|JQL/);
});

test('many exports of a type within an hour are one note', async () => {
  const linkId = await site().createLink();
  for (let at = 0; at < 5; at += 1) await exportOnce(linkId, 'email');
  site().virtualTime.advance(2 * 3_600_000);
  await exportOnce(linkId, 'email');

  const { exports } = (await diagnose()).findings;

  expect(exports.found).toContain('email (2 h:');
});

test('the diagnostics name the hosts of links that are not approved', async () => {
  await site().createLink();
  expect((await diagnose()).findings.hosts.state).toBe('ok');
  site().host.egress.revoke('jira-links');

  const { hosts } = (await diagnose()).findings;

  expect(hosts).toEqual({ state: 'differs', found: '0 of 1, jira.example.com' });
});

test('a platform that answers in another way differs in that answer only, and its message is not shown', async () => {
  site().confluence.deactivatePerson('admin');

  const { findings } = await diagnose();

  expect(findings['person-status']).toEqual({ state: 'differs', found: '200 inactive' });
  expect(findings['storage-once'].state).toBe('ok');
});
