import { macrosInDocument } from '#core/macro/macros-in-document';
import { aDefinition } from '#support/sites/app-site';

const macro = () => ({
  type: 'extension',
  attrs: { parameters: { guestParams: aDefinition('7b0c6c6e-6d0f-4f5e-9a57-5b1d8f3c2a90') } },
});

test('a macro is found in a document with any number of nodes', () => {
  const rules = Array.from({ length: 300_000 }, () => ({ type: 'rule' }));
  const document = { type: 'doc', content: [...rules, macro()] };

  expect(macrosInDocument(document)).toHaveLength(1);
});

test('a macro is found at any depth of a document', () => {
  let node: object = macro();
  for (let depth = 0; depth < 50_000; depth += 1) node = { type: 'panel', content: [node] };

  expect(macrosInDocument(node)).toHaveLength(1);
});
