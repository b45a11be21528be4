import { timeLimitSeconds } from '#dev/host/services/invocation/limits';

test.each([
  ['macro', undefined, 25],
  ['macro', 300, 25],
  ['confluence:globalSettings', undefined, 25],
  ['webtrigger', undefined, 55],
  ['webtrigger', 300, 55],
  ['consumer', undefined, 55],
  ['consumer', 300, 300],
  ['consumer', 5_000, 900],
  ['scheduledTrigger', 120, 120],
])('a function of a %s with timeoutSeconds %p may take %i seconds', (type, asked, seconds) => {
  expect(timeLimitSeconds(type, asked)).toBe(seconds);
});
