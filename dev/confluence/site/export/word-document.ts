import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph } from 'docx';
import type { AdfNode } from '../../adf/adf';
import { NUMBERED, wordBlocks } from './word-blocks';

const LEVELS = 9;

/** A `.docx` file: the title, and the body of a page. */
export function wordDocument(title: string, body: AdfNode): Promise<Uint8Array> {
  const heading = new Paragraph({ text: title, heading: HeadingLevel.TITLE });
  const document = new Document({
    title,
    numbering: { config: [{ reference: NUMBERED, levels: numberedLevels() }] },
    sections: [{ children: [heading, ...wordBlocks(body)] }],
  });
  return Packer.toBuffer(document);
}

const numberedLevels = () =>
  Array.from({ length: LEVELS }, (_, level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
  }));
