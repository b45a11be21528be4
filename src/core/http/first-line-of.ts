import { oneLine } from '../table/plain-text';

const REMARK_MAX_LENGTH = 200;
/** More of a body is not looked at. */
const START_LENGTH = 4000;

/** The first words of a text or a page, as one line of plain text without tags, at most 200 characters. */
export function firstLineOf(body: string): string {
  const start = body.slice(0, START_LENGTH);
  const title = /<title[^>]*>([^<]*)/i.exec(start)?.[1];
  const words =
    title ?? start.replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>?/g, ' ');
  const line = words.split('\n').find((each) => each.trim() !== '') ?? '';
  return oneLine(line, REMARK_MAX_LENGTH);
}
