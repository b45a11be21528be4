import type { RichElement, RichNode, RichTag } from '#contract/issue-table';

/** What a rich text says and shows, in a form in which two of them can be compared. */
export interface TextOutline {
  /** All words in their order. */
  words: string;
  /** Rows of tables, with a tab between cells. */
  rows: string[];
  /** Words of links and their addresses. */
  links: string[];
  /** Kinds of marks and the words that they are on. */
  marks: string[];
  /** Lines, each with the kinds of blocks around it. */
  lines: string[];
}

/** The words of one line that look alike. */
interface Piece {
  text: string;
  marks: RichTag[];
  href: string | undefined;
}

interface Line {
  around: RichTag[];
  pieces: Piece[];
}

const MARKS: RichTag[] = [
  'strong',
  'emphasis',
  'strike',
  'underline',
  'code',
  'superscript',
  'subscript',
];
const BLOCKS: RichTag[] = ['heading', 'list', 'numbered', 'quote', 'panel', 'codeblock', 'table'];

export function textOutline(content: RichNode[]): TextOutline {
  const lines = linesOf(content).map(asHeading).filter(hasWords);
  return {
    words: joined(lines.map(lineWords)),
    rows: rowsOf(content),
    links: lines.flatMap(({ pieces }) =>
      runs(pieces, ({ href }) => href).map(({ of, text }) => `${text} -> ${of}`),
    ),
    marks: lines.flatMap(({ pieces }) =>
      MARKS.flatMap((mark) =>
        runs(pieces, ({ marks }) => (marks.includes(mark) ? mark : undefined)).map(
          ({ of, text }) => `${of}: ${withoutMentions(text)}`,
        ),
      ),
    ),
    lines: lines.map((line) => `${line.around.join('>')}: ${lineWords(line)}`),
  };
}

const joined = (words: string[]) => words.join(' ').replace(/\s+/g, ' ').trim();
const lineWords = ({ pieces }: Line) => joined([pieces.map(({ text }) => text).join('')]);
const hasWords = (line: Line) => lineWords(line) !== '';

function linesOf(content: RichNode[]): Line[] {
  const lines: Line[] = [{ around: [], pieces: [] }];
  const newLine = (around: RichTag[]) => lines.push({ around, pieces: [] });
  const walk = (node: RichNode, around: RichTag[], look: Omit<Piece, 'text'>): void => {
    if (typeof node === 'string') {
      node.split('\n').forEach((text, index) => {
        if (index > 0) newLine(around);
        lines.at(-1)?.pieces.push({ text, ...look });
      });
      return;
    }
    const isInline = MARKS.includes(node.tag) || node.tag === 'link';
    const inner = blocksWithin(around, node.tag);
    if (!isInline) newLine(inner);
    for (const child of node.content ?? []) walk(child, inner, lookWithin(look, node));
    if (!isInline) newLine(around);
  };
  for (const node of content) walk(node, [], { marks: [], href: undefined });
  return lines;
}

function blocksWithin(around: RichTag[], tag: RichTag): RichTag[] {
  const block = tag === 'header' ? 'heading' : tag;
  return BLOCKS.includes(block) ? [...around, block] : around;
}

function lookWithin(look: Omit<Piece, 'text'>, { tag, href }: RichElement): Omit<Piece, 'text'> {
  const marks = marksWithin(look.marks, tag);
  return { marks, href: marks[0] === 'code' ? undefined : (href ?? look.href) };
}

/** In a document code has no other marks. */
function marksWithin(around: RichTag[], tag: RichTag): RichTag[] {
  if (!MARKS.includes(tag) || around.includes('code')) return around;
  return tag === 'code' ? ['code'] : [...around, tag];
}

/** A heading is bold, and a bold line is a heading: the transformer writes titles so. */
function asHeading({ around, pieces }: Line): Line {
  const shown = pieces.filter(({ text }) => withoutMentions(text) !== '');
  const isBold = shown.length > 0 && shown.every(({ marks }) => marks.includes('strong'));
  if (!isBold && !around.includes('heading')) return { around, pieces };
  return {
    around: [...around.filter((tag) => tag !== 'heading'), 'heading'],
    pieces: pieces.map((piece) => ({
      ...piece,
      marks: piece.marks.filter((mark) => mark !== 'strong'),
    })),
  };
}

/** In a document mentions have no marks. */
const withoutMentions = (text: string) => joined([text.replace(/@[\w.-]+/g, '')]);

/** Neighboring pieces that have the same, put together. */
function runs(pieces: Piece[], of: (piece: Piece) => string | undefined) {
  const found: { of: string; text: string }[] = [];
  let open: string | undefined;
  for (const piece of pieces) {
    const value = of(piece);
    const last = found.at(-1);
    if (value !== undefined && value === open && last) last.text += piece.text;
    else if (value !== undefined) found.push({ of: value, text: piece.text });
    open = value;
  }
  return found
    .map((run) => ({ ...run, text: joined([run.text]) }))
    .filter(({ text }) => text !== '');
}

function rowsOf(content: RichNode[]): string[] {
  return content.flatMap((node) => {
    if (typeof node === 'string') return [];
    const { tag, content: inside = [] } = node;
    return tag === 'row'
      ? [inside.map((cell) => joined(linesOf([cell]).map(lineWords))).join('\t')]
      : rowsOf(inside);
  });
}
