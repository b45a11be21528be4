import { macrosInDocument, queriesOn, withLink } from '#core/macro/macros-in-document';
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

const LINK = '7b0c6c6e-6d0f-4f5e-9a57-5b1d8f3c2a90';
const definition = aDefinition(LINK);

test.each([
  ['extension', 'guestParams'],
  ['bodiedExtension', 'config'],
  ['inlineExtension', 'config'],
])('a macro in a node %s has its definition in %s', (type, place) => {
  const node = { type, attrs: { parameters: { other: 1, [place]: definition } } };
  const [found, ...others] = macrosInDocument({ type: 'doc', content: [node] });

  found?.replace(aDefinition(LINK, { maxRows: 7 }));

  expect(found?.definition).toEqual(definition);
  expect(others).toEqual([]);
  expect(node.attrs.parameters).toEqual({ other: 1, [place]: aDefinition(LINK, { maxRows: 7 }) });
});

test.each([
  ['another node', { type: 'panel', attrs: { parameters: { config: definition } } }],
  ['no attributes', { type: 'extension' }],
  ['no parameters', { type: 'extension', attrs: {} }],
  ['another place', { type: 'extension', attrs: { parameters: { x: definition } } }],
  ['another definition', { type: 'extension', attrs: { parameters: { config: { v: 1 } } } }],
  ['a list', [{ type: 'extension', attrs: { parameters: { config: definition } } }]],
  ['a text', 'extension'],
])('a document that has %s has no macro', (_what, node) => {
  expect(macrosInDocument({ type: 'doc', content: [node] })).toEqual([]);
});

test('macros come in the order of their document', () => {
  const inner = macro();
  const outer = { ...macro(), content: [inner] };
  const document = { content: [outer, macro()] };

  const found = macrosInDocument(document);
  for (const [at, each] of found.entries()) each.replace(aDefinition(LINK, { maxRows: at + 1 }));

  expect(found).toHaveLength(3);
  const maxRows = [outer, inner, document.content[1]].map(
    (node) => node?.attrs.parameters.guestParams.display.maxRows,
  );
  expect(maxRows).toEqual([1, 2, 3]);
});

test('a table that moves to another link keeps all but its signature', () => {
  const signed = { ...definition, signature: 'x' };

  expect(withLink(signed, LINK, 'other')).toEqual(aDefinition('other'));
});

test('of a table of several Jiras only the sources of the link that is left move to another', () => {
  const [source] = definition.sources;
  const elsewhere = { ...source, linkId: 'elsewhere' };
  const several = { ...definition, sources: [elsewhere, source] as typeof definition.sources };

  expect(withLink(several, LINK, 'other').sources).toEqual([
    elsewhere,
    { ...source, linkId: 'other' },
  ]);
  expect(queriesOn(several, LINK)).toEqual([source.jql]);
});
