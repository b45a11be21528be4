import { parseUrl } from '#core/untrusted/parse-url';

// Long enough for the engine to compile it: `URL.canParse` changes its answer then.
test('reads a URL with an umlaut as often as it is asked to', () => {
  const refused = Array.from({ length: 200_000 }).filter(
    () => parseUrl('https://jirä.example.com')?.hostname !== 'xn--jir-sla.example.com',
  );

  expect(refused).toHaveLength(0);
});

test('tells what is no absolute URL', () => {
  expect(parseUrl('/jira')).toBeUndefined();
});
