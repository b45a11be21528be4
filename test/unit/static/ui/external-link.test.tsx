import { fireEvent, render, screen } from '@testing-library/preact';
import type { ExternalLink as Link } from '#ui/display/external-link.tsx';
import { installFakeBridge, type FakeBridge } from '#support/ui/fake-bridge';

let bridge: FakeBridge;
let ExternalLink: typeof Link;

// The bridge is captured when the module is loaded.
beforeAll(async () => {
  bridge = installFakeBridge();
  ({ ExternalLink } = await import('#ui/display/external-link.tsx'));
});

test.each([
  'https://jira.example.com/browse/A-1',
  'http://jira.example.com',
  'mailto:ada@example.com',
])('the address %s is a link that keeps the opener and the referrer to itself', (href) => {
  render(<ExternalLink href={href}>A-1</ExternalLink>);

  const link = screen.getByRole('link', { name: 'A-1' });
  expect(link.getAttribute('href')).toBe(href);
  expect(link.getAttribute('rel')).toBe('noreferrer noopener');
  expect(link.getAttribute('target')).toBe('_blank');
});

test.each([
  'javascript:alert(1)',
  ' https://jira.example.com',
  'https://jira.example.com@evil.example',
  'https://jira.example.com\\@evil.example',
  'data:text/html,x',
  '/browse/A-1',
])('the address %j is shown as text without a link', (href) => {
  render(
    <ExternalLink href={href} title="Where it leads">
      A-1
    </ExternalLink>,
  );

  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.getByTitle('Where it leads').textContent).toBe('A-1');
});

test('Confluence opens a link, and the frame does not leave its page', async () => {
  render(<ExternalLink href="https://jira.example.com/browse/A-1">A-1</ExternalLink>);

  const isFollowed = fireEvent.click(screen.getByRole('link'));
  await Promise.resolve();

  expect(isFollowed).toBe(false);
  expect(bridge.payloadsOf('navigate')).toEqual([
    { url: 'https://jira.example.com/browse/A-1', type: 'new-tab' },
  ]);
});
