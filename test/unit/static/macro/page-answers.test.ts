import type { AppError } from '#contract/app-error';
import type { IssueTable } from '#contract/issue-table';
import { FramesOfPage } from '#support/ui/frames-of-page';
import { aTable } from '#support/ui/samples';

const QUESTION = { key: 'equal', notBefore: 0 };
const page = new FramesOfPage();

beforeEach(() => page.open());
afterEach(() => page.close());

/** A Jira that counts how often it is asked, and answers when it is told to. */
function aJira(answer: () => Promise<IssueTable> = () => Promise.resolve(aTable(2))) {
  const jira = {
    asked: 0,
    load: () => {
      jira.asked += 1;
      return answer();
    },
  };
  return jira;
}

test('twenty macros that ask the same at once ask Jira once', async () => {
  const jira = aJira();
  const frames = Array.from({ length: 20 }, () => page.frame());

  const tables = await Promise.all(frames.map(({ askOnce }) => askOnce(QUESTION, jira.load)));

  expect(jira.asked).toBe(1);
  expect(tables.map(({ rows }) => rows.length)).toEqual(Array(20).fill(2));
});

test('a macro that comes later gets what another one of the page has loaded', async () => {
  const jira = aJira();
  await page.frame().askOnce(QUESTION, jira.load);

  const table = await page.frame().askOnce(QUESTION, jira.load);

  expect(jira.asked).toBe(1);
  expect(table.rows).toHaveLength(2);
});

test('a macro asks for itself if the answer of another one is too old for it', async () => {
  const jira = aJira();
  await page.frame().askOnce(QUESTION, jira.load);

  await page.frame().askOnce({ ...QUESTION, notBefore: Date.now() + 1 }, jira.load);

  expect(jira.asked).toBe(2);
});

test('a macro gets no answer to another question, such as that of another account', async () => {
  const jira = aJira();
  await Promise.all([
    page.frame().askOnce(QUESTION, jira.load),
    page.frame().askOnce({ ...QUESTION, key: 'other' }, jira.load),
  ]);

  expect(jira.asked).toBe(2);
});

test('macros that wait for the answer hear that it failed, and the next one asks again', async () => {
  const frames = Array.from({ length: 3 }, () => page.frame());
  let asked = 0;

  const failures = await Promise.all(
    frames.map(({ askOnce, AppError: Failure }) =>
      askOnce(QUESTION, () => {
        asked += 1;
        return Promise.reject(new Failure('JIRA_TIMEOUT', 'late'));
      }).catch((error: unknown) => (error as AppError).code),
    ),
  );
  const recovered = aJira();
  await page.frame().askOnce(QUESTION, recovered.load);

  expect(failures).toEqual(Array(3).fill('JIRA_TIMEOUT'));
  expect(asked).toBe(1);
  expect(recovered.asked).toBe(1);
});

test('a macro asks alone where the browser lets no frames talk to each other', async () => {
  page.refuseChannels();
  const jira = aJira();

  const tables = await Promise.all(
    [page.frame(), page.frame()].map(({ askOnce }) => askOnce(QUESTION, jira.load)),
  );

  expect(jira.asked).toBe(2);
  expect(tables).toHaveLength(2);
});
