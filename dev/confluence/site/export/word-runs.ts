import { ExternalHyperlink, TextRun, type IRunOptions } from 'docx';
import type { AdfMark, AdfNode } from '../../adf/adf';

type WordRun = TextRun | ExternalHyperlink;
type Style = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'underline' | 'font'>;

const STYLES = new Map<string, Style>(
  Object.entries({
    strong: { bold: true },
    em: { italics: true },
    strike: { strike: true },
    underline: { underline: {} },
    code: { font: 'Courier New' },
  } satisfies Record<string, Style>),
);

type DrawLine = (attrs: Record<string, unknown>) => string;

/** What each inline node but text shows. */
const LINE_TEXTS = new Map<string, DrawLine>(
  Object.entries({
    status: ({ text }) => String(text),
    mention: ({ text }) => String(text),
    emoji: ({ text, shortName }) => String(text ?? shortName),
    date: ({ timestamp }) => new Date(Number(timestamp)).toISOString().slice(0, 10),
  } satisfies Record<string, DrawLine>),
);

const INLINE = new Set(['text', 'hardBreak', 'inlineCard', ...LINE_TEXTS.keys()]);

/** Whether a node stands inside of a paragraph. */
export const isInline = ({ type }: AdfNode): boolean => INLINE.has(type);

/** The runs of an inline node. */
export function wordRuns({ type, text = '', attrs = {}, marks = [] }: AdfNode): WordRun[] {
  if (type === 'hardBreak') return [new TextRun({ break: 1 })];
  if (type === 'text') return [run(text, marks)];
  if (type === 'inlineCard') return [linked(String(attrs.url), String(attrs.url), {})];
  return [run(LINE_TEXTS.get(type)?.(attrs) ?? '', marks)];
}

function run(text: string, marks: AdfMark[]): WordRun {
  const styles = marks.map((mark) => STYLES.get(mark.type) ?? {});
  const style = styles.reduce((all, one) => ({ ...all, ...one }), {});
  const href = marks.find((mark) => mark.type === 'link')?.attrs?.href;
  return typeof href === 'string' ? linked(text, href, style) : new TextRun({ ...style, text });
}

/** Word opens only addresses of the web; another one stays text. */
function linked(text: string, address: string, style: Style): WordRun {
  if (!/^(https?:|mailto:)/i.test(address)) return new TextRun({ ...style, text });
  const children = [new TextRun({ ...style, text, style: 'Hyperlink' })];
  return new ExternalHyperlink({ link: address, children });
}
