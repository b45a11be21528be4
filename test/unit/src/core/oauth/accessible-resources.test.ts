import { parseAccessibleResources, siteOfLink } from '#core/oauth/accessible-resources';

const SITES = [
  { id: '1', name: 'One', url: 'https://one.atlassian.net' },
  { id: '2', name: 'Two', url: 'https://two.atlassian.net/x' },
  { id: '3', name: 'Broken', url: 'three' },
];

test('the sites that a token reaches are read', () => {
  expect(parseAccessibleResources(JSON.stringify(SITES))).toEqual(SITES);
});

test.each(['', '{}', '[{"id":"1"}]', '<html>'])(
  'the list of accessible resources %j names no sites',
  (body) => {
    expect(parseAccessibleResources(body)).toBeUndefined();
  },
);

test.each([
  [{ baseUrl: 'https://two.atlassian.net' }, '2'],
  [{ baseUrl: 'https://four.atlassian.net' }, undefined],
  [{ baseUrl: 'https://two.atlassian.net', cloudId: '1' }, '1'],
  [{ baseUrl: 'https://two.atlassian.net', cloudId: '9' }, undefined],
])('the site of the link %j has the id %s', (link, id) => {
  expect(siteOfLink(SITES, link)?.id).toBe(id);
});
