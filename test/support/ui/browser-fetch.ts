/** What browsers have and jsdom has not: as much of fetch's classes as `@forge/bridge` needs. */

export class BrowserRequest {
  readonly method: string;
  readonly headers: Headers;

  constructor(_url: string, init: { method?: string; headers?: HeadersInit } = {}) {
    this.method = init.method ?? 'GET';
    this.headers = new Headers(init.headers);
  }
}

export class BrowserResponse {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  readonly #body: string;

  constructor(body: string | null, init: { status?: number; headers?: HeadersInit } = {}) {
    this.#body = body ?? '';
    this.status = init.status ?? 200;
    this.ok = this.status >= 200 && this.status < 300;
    this.headers = new Headers(init.headers);
  }

  readonly text = () => Promise.resolve(this.#body);
  readonly json = () => Promise.resolve(JSON.parse(this.#body) as unknown);
}
