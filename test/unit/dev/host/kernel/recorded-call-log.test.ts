import { createCallLog, withoutQuery } from '#dev/host/kernel/recorded-call-log';

test('each entry of the call log is one line, with its duration if there is one', () => {
  const lines: string[] = [];
  const log = createCallLog((line) => lines.push(line));

  log.add({ kind: 'egress', what: 'GET https://a.example', outcome: '200', durationMs: 12.4 });
  log.add({ kind: 'app', what: 'hello', outcome: 'info' });

  expect(lines).toEqual([
    'egress      GET https://a.example  200  12 ms',
    'app         hello  info',
  ]);
  expect(log.entries()).toHaveLength(2);
});

test('text from a caller cannot forge a line of the call log or control the terminal', () => {
  const lines: string[] = [];
  const log = createCallLog((line) => lines.push(line));

  log.add({ kind: 'invocation', what: 'loadTable\nforged\r\u001b[2J\u009b', outcome: 'ok' });

  expect(lines).toEqual(['invocation  loadTable\\nforged\\u000d\\u001b[2J\\u009b  ok']);
});

test('the call log keeps a limited number of entries', () => {
  const log = createCallLog();

  for (let count = 0; count < 10_050; count++) {
    log.add({ kind: 'app', what: String(count), outcome: 'info' });
  }

  expect(log.entries()).toHaveLength(10_000);
  expect(log.entries()[0]?.what).toBe('50');
});

test.each([
  ['https://a.example/token?code=1', 'https://a.example/token'],
  ['/wiki/x#secret', '/wiki/x'],
  ['/wiki/x?a\n=b', '/wiki/x'],
])('the call log writes %j without its query', (target, written) => {
  expect(withoutQuery(target)).toBe(written);
});
