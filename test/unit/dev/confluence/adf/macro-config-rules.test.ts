import { readSubmittedConfig } from '#dev/confluence/adf/macro-config-rules';

test('a config of strings, numbers, booleans, objects and arrays of one type is kept', () => {
  const config = { v: 1, on: true, source: { jql: 'a = b' }, columns: [{ id: 'x' }, { id: 'y' }] };

  expect(readSubmittedConfig({ config })).toEqual({ config, keepEditing: false });
});

test('undefined properties vanish, as they do in JSON', () => {
  const { config } = readSubmittedConfig({ config: { a: 1, b: undefined }, keepEditing: true });

  expect(Object.keys(config)).toEqual(['a']);
});

test.each([
  ['null', { a: null }, 'INVALID_CONFIG'],
  ['null deep inside', { a: [{ b: { c: null } }] }, 'INVALID_CONFIG'],
  ['an array inside an array', { a: [[1]] }, 'INVALID_CONFIG'],
  ['an array of mixed types', { a: [1, 'b'] }, 'INVALID_CONFIG'],
  ['a function', { a: () => 1 }, 'INVALID_CONFIG'],
  ['only a text', 'text', 'INVALID_CONFIG'],
])('a macro config is refused if it holds %s', (_what, config, code) => {
  expect(() => readSubmittedConfig({ config })).toThrow(expect.objectContaining({ code }) as Error);
});

test('a payload without config, and a body for a macro without one, are refused by code', () => {
  const invalidPayload = expect.objectContaining({ code: 'INVALID_PAYLOAD' }) as Error;
  const invalidBody = expect.objectContaining({ code: 'INVALID_BODY' }) as Error;

  expect(() => readSubmittedConfig({})).toThrow(invalidPayload);
  expect(() => readSubmittedConfig({ config: {}, body: {} })).toThrow(invalidBody);
});
