import { parseUrl } from '#core/untrusted/parse-url';

export const isSecureUrl = (url: string): boolean => parseUrl(url.trim())?.protocol === 'https:';
