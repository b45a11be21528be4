import type { RichNode } from '#contract/issue-table';
import { type RichReading, takeNode, takeText } from '../rich-budget';
import { htmlToRich } from '../html/html-to-rich';
import { element } from '../rich-elements';
import { readBlocks } from './blocks';
import { type Macro, takeCode } from './macros';
import type { WikiReading } from './wiki-reading';

/** Markup is longer than its text, but not by more than this. */
const MARKUP_PER_CHARACTER = 4;

/**
 * Jira wiki markup, as Data Center sends it.
 * @see https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all
 */
export function wikiToRich(markup: string, reading: RichReading): RichNode[] {
  const maxLength = MARKUP_PER_CHARACTER * reading.budget.characters;
  const isCut = markup.length > maxLength;
  if (isCut) reading.budget.cut = true;
  const macros = { all: [], isCut };
  const lines = markup.slice(0, maxLength).replace(/\r\n?/g, '\n');
  const { budget, baseUrl, depth } = reading;
  return readBlocks(takeCode(lines, macros), {
    budget,
    baseUrl,
    depth,
    macros,
    readMacro,
    isInLink: false,
  });
}

/** Even an empty macro is a block, and looking into it is work. */
const MACRO_NODES = 4;

function readMacro(macro: Macro | undefined, reading: WikiReading): RichNode[] {
  if (!macro) return [];
  const { budget } = reading;
  takeNode(budget, MACRO_NODES);
  const title = element('heading', takeText(macro.title ?? '', budget));
  if (macro.name === 'html') return htmlToRich(macro.body, reading);
  if (macro.name === 'code' || macro.name === 'noformat') {
    return [...title, ...element('codeblock', takeText(codeLines(macro.body), budget))];
  }
  const body = readBlocks(macro.body, reading);
  return element(macro.name === 'quote' ? 'quote' : 'panel', [...title, ...body]);
}

/** Without the empty lines around it, but with its indentation. */
const codeLines = (body: string) => body.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
