import { AppError } from '#contract/app-error';
import { parseLinkUrl } from '#core/application-link/link-url';

function reasonFor(url: string): string | undefined {
  try {
    parseLinkUrl(url);
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe('URL_REFUSED');
    return error.details.reason;
  }
}

test.each([
  ['https://jira.example.com', 'https://jira.example.com'],
  ['https://jira.example.com/', 'https://jira.example.com'],
  ['https://jira.example.com/jira', 'https://jira.example.com/jira'],
  ['https://jira.example.com/jira//', 'https://jira.example.com/jira'],
  ['  HTTPS://Jira.Example.COM/Jira/ ', 'https://jira.example.com/Jira'],
  ['https://jira.example.com:443/jira', 'https://jira.example.com/jira'],
  ['https://jira.example.com:8443', 'https://jira.example.com:8443'],
  ['https://jirä.example.com', 'https://xn--jir-sla.example.com'],
  ['https://jira.example.com:1024', 'https://jira.example.com:1024'],
  ['https://my_jira-1.example.com', 'https://my_jira-1.example.com'],
  ['https://mylocalhost.example.com', 'https://mylocalhost.example.com'],
  ['https://localhost.example.com', 'https://localhost.example.com'],
  ['https://notlocal.mylocal', 'https://notlocal.mylocal'],
  ['https://1.2.3.4.example.com', 'https://1.2.3.4.example.com'],
  [`https://${'a'.repeat(63)}.example.com`, `https://${'a'.repeat(63)}.example.com`],
])('the link URL %s is accepted as %s', (url, normal) => {
  expect(parseLinkUrl(url)).toBe(normal);
});

test.each([
  ['', 'not-a-url'],
  ['jira.example.com', 'not-a-url'],
  ['https://', 'not-a-url'],
  ['https://jira.example.com\\@127.0.0.1', 'not-a-url'],
  ['https://jira.exa\tmple.com', 'not-a-url'],
  ['https://jira.example.com/a b', 'not-a-url'],
  ['http://jira.example.com', 'not-https'],
  ['ftp://jira.example.com', 'not-https'],
  ['javascript:alert(1)', 'not-https'],
  ['https://admin:secret@jira.example.com', 'user-info'],
  ['https://@jira.example.com', 'user-info'],
  ['https://jira.example.com@evil.example.net', 'user-info'],
  ['https://jira.example.com/?next=1', 'query-or-fragment'],
  ['https://jira.example.com/?', 'query-or-fragment'],
  ['https://jira.example.com/#top', 'query-or-fragment'],
  ['https://127.0.0.1', 'ip-address'],
  ['https://169.254.169.254/latest/meta-data', 'ip-address'],
  ['https://2130706433', 'ip-address'],
  ['https://0x7f000001', 'ip-address'],
  ['https://0177.0.0.1', 'ip-address'],
  ['https://127.1', 'ip-address'],
  ['https://127.0.0.1.', 'ip-address'],
  ['https://０x7f.1', 'ip-address'],
  ['https://[::1]', 'ip-address'],
  ['https://[::ffff:127.0.0.1]', 'ip-address'],
  ['https://[fd00::1]/jira', 'ip-address'],
  ['https://localhost', 'local-host'],
  ['https://LOCALHOST.', 'local-host'],
  ['https://jira.localhost:8080', 'local-host'],
  ['https://jira.local', 'local-host'],
  ['https://metadata.google.internal', 'local-host'],
  ['https://jira', 'single-label-host'],
  ['https://jira.example.com.', 'malformed-host'],
  ['https://jira..example.com', 'malformed-host'],
  ['https://-jira.example.com', 'malformed-host'],
  ['https://jira-.example.com', 'malformed-host'],
  ['https://ji!ra.example.com', 'malformed-host'],
  [`https://${'a'.repeat(64)}.example.com`, 'malformed-host'],
  ['https://jira.internal', 'local-host'],
  ['https://jira.localdomain', 'local-host'],
  ['https://jira.home.arpa', 'local-host'],
  ['https://:secret@jira.example.com', 'user-info'],
  ['https://jira.example.com:1023', 'port'],
  ['https://jira.example.com:22', 'port'],
  ['https://jira.example.com:1433', 'port'],
  ['https://jira.example.com:4190', 'port'],
  ['https://jira.example.com:5432', 'port'],
  ['https://jira.example.com:9042', 'port'],
  ['https://jira.example.com:9092', 'port'],
  ['https://jira.example.com:27017', 'port'],
])('the link URL %p is refused as %s', (url, reason) => {
  expect(reasonFor(url)).toBe(reason);
});
