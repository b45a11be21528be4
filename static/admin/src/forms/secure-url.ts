import { parseUrl } from '#core/parse-url';

export const isSecureUrl = (url: string): boolean => parseUrl(url.trim())?.protocol === 'https:';
