import { parseStartOptions, StartError } from '#dev/demo/start-options';

const refusal = (...args: string[]) => {
  try {
    parseStartOptions(args);
  } catch (error) {
    if (error instanceof StartError) return error.message;
  }
  return undefined;
};

test('starts on port 4180 with the built-in company when nothing is asked for', () => {
  expect(parseStartOptions([])).toEqual({ port: 4180, map: {}, log: false });
});

test('npm start accepts every option of the README', () => {
  const options = parseStartOptions([
    '--port=0',
    '--issues',
    __filename,
    '--map',
    'https://jira.acme.test=http://127.0.0.1:8080',
    '--map',
    'https://jira.acme.test:8443=http://localhost:9090',
    '--state',
    'somewhere',
    '--log',
  ]);

  expect(options).toEqual({
    port: 0,
    issuesFile: __filename,
    map: {
      'https://jira.acme.test': 'http://127.0.0.1:8080',
      'https://jira.acme.test:8443': 'http://localhost:9090',
    },
    stateDirectory: 'somewhere',
    log: true,
  });
});

test.each([
  [['--prot', '1'], /--prot.*Usage/],
  [['extra'], /extra.*Usage/],
  [['--port', 'eighty'], /--port takes a number/],
  [['--port', '65536'], /--port takes a number/],
  [['--port', '-1'], /--port/],
  [['--issues', 'no-such-file.ndjson'], /no-such-file.ndjson.*does not exist/],
  [['--map', 'http://jira.acme.test=http://127.0.0.1:1'], /--map takes https/],
  [['--map', 'https://jira.acme.test'], /--map takes https/],
  [['--map', 'https://jira.acme.test/path=http://127.0.0.1:1'], /--map takes https/],
  [['--map', 'https://jira.example.com=http://127.0.0.1:1'], /built-in Jira/],
])('refuses %j with one clear sentence', (args, sentence) => {
  const message = refusal(...args);

  expect(message).toMatch(sentence);
  expect(message).not.toContain('\n');
});
