import { parseUrl } from '#core/untrusted/parse-url';

// Long enough for the engine to compile it: `URL.canParse` changes its answer then.
test('parseUrl reads a URL with an umlaut however often it is called', () => {
  const refused = Array.from({ length: 200_000 }).filter(
    () => parseUrl('https://jirä.example.com')?.hostname !== 'xn--jir-sla.example.com',
  );

  expect(refused).toHaveLength(0);
});

test('parseUrl returns undefined for a text that is not an absolute URL', () => {
  expect(parseUrl('/jira')).toBeUndefined();
});
