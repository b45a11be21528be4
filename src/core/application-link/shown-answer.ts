const LINES_MAX = 40;
const LENGTH_MAX = 4000;
/** Turn the text around them, and cannot be seen. */
const DIRECTION_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/**
 * The first lines of an answer, to be shown as text. JSON is laid out in lines.
 * @param secrets never shown, also if the application sends them back
 */
export function shownAnswer(
  body: string,
  secrets: readonly string[],
): { text: string; isCut: boolean } {
  const withoutSecrets = secrets
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, '•••'), body);
  const whole = laidOut(withoutSecrets).replace(DIRECTION_CONTROLS, '').replace(CONTROLS, '');
  const lines = whole.slice(0, LENGTH_MAX).split('\n');
  const isCut = whole.length > LENGTH_MAX || lines.length > LINES_MAX;
  return { text: lines.slice(0, LINES_MAX).join('\n'), isCut };
}

function laidOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** Of the usual kinds of content, without parameters: any other text could repeat a secret that was sent. */
const MEDIA_TYPE = /^(?:text|application|image)\/[a-z.+-]{1,40}$/;

/** @returns the media type of a `Content-Type` header (RFC 9110, 8.3); undefined for one that is not shown */
export function shownMediaType(contentType: string): string | undefined {
  const type = contentType.replace(/;.*$/s, '').trim().toLowerCase();
  return MEDIA_TYPE.test(type) ? type : undefined;
}
