interface TriggerResult {
  statusCode: number;
  headers?: Record<string, string[]>;
  body?: string;
}

const STATUS_WITHOUT_BODY = new Set([204, 205, 304]);

/** The HTTP response for a function's result. @returns undefined if the result is not one of a web trigger */
export function responseOfTrigger(result: unknown): Response | undefined {
  if (!isTriggerResult(result)) return undefined;
  const { statusCode, headers = {}, body } = result;
  const sent = new Headers();
  for (const [name, values] of Object.entries(headers)) {
    for (const value of values) sent.append(name, value);
  }
  const content = STATUS_WITHOUT_BODY.has(statusCode) ? null : (body ?? '');
  return new Response(content, { status: statusCode, headers: sent });
}

function isTriggerResult(result: unknown): result is TriggerResult {
  if (typeof result !== 'object' || result === null) return false;
  const { statusCode, headers, body } = result as Record<string, unknown>;
  return (
    isStatus(statusCode) && isHeaders(headers) && (body === undefined || typeof body === 'string')
  );
}

function isStatus(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599;
}

function isHeaders(value: unknown): boolean {
  if (value === undefined) return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every(
    (values) => Array.isArray(values) && values.every((entry) => typeof entry === 'string'),
  );
}
