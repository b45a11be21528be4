import {
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { hasHeadRow, type AdfNode } from '../../adf/adf';
import { isInline, wordRuns } from './word-runs';

type WordBlock = Paragraph | Table;

/** The list that `orderedList` refers to. */
export const NUMBERED = 'numbered';

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

type Draw = (node: AdfNode, listLevel: number) => WordBlock[];

const DRAW = new Map<string, Draw>(
  Object.entries({
    heading: ({ attrs, content = [] }) => [
      paragraph(content, { heading: HEADINGS[Number(attrs?.level) - 1] ?? HeadingLevel.HEADING_2 }),
    ],
    bulletList: ({ content = [] }, level) => listItems(content, level, { bullet: { level } }),
    orderedList: ({ content = [] }, level) =>
      listItems(content, level, { numbering: { reference: NUMBERED, level } }),
    rule: () => [new Paragraph({ thematicBreak: true })],
    table: ({ content = [] }) => [table(content)],
  } satisfies Record<string, Draw>),
);

/** The blocks of a node. Of unknown ones only the content is left, so that readers miss nothing. */
export function wordBlocks(node: AdfNode, listLevel = 0): WordBlock[] {
  const blocks = DRAW.get(node.type)?.(node, listLevel);
  return blocks ?? blocksOf(node.content ?? [], listLevel);
}

function blocksOf(content: AdfNode[], listLevel: number): WordBlock[] {
  if (content.every(isInline)) return [paragraph(content)];
  return content.flatMap((child) =>
    isInline(child) ? [paragraph([child])] : wordBlocks(child, listLevel),
  );
}

const paragraph = (content: AdfNode[], options: IParagraphOptions = {}) =>
  new Paragraph({ ...options, children: content.flatMap((child) => wordRuns(child)) });

/** Only the first paragraph of an item has its mark; a list inside is one level deeper. */
function listItems(items: AdfNode[], level: number, mark: IParagraphOptions): WordBlock[] {
  return items.flatMap(({ content = [] }) =>
    content.flatMap((block, index) =>
      index === 0 && block.type === 'paragraph'
        ? [paragraph(block.content ?? [], mark)]
        : wordBlocks(block, level + 1),
    ),
  );
}

function table(rows: AdfNode[]): Table {
  const hasHead = hasHeadRow(rows);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      ({ content = [] }, index) =>
        new TableRow({
          ...(hasHead && index === 0 && { tableHeader: true }),
          cantSplit: true,
          children: content.map(tableCell),
        }),
    ),
  });
}

function tableCell(node: AdfNode): TableCell {
  const { colspan, rowspan, background } = node.attrs ?? {};
  const fill =
    typeof background === 'string' ? /^#([0-9a-f]{6})$/i.exec(background)?.[1] : undefined;
  return new TableCell({
    columnSpan: Number(colspan ?? 1),
    rowSpan: Number(rowspan ?? 1),
    ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, fill } }),
    children: wordBlocks(node),
  });
}
