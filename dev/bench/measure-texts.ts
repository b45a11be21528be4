/** `npm run measure:texts -- FILE`: how descriptions of real issues are read, beside Atlassian's own transformer. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { compareTexts } from './measure-texts/compare-texts';
import { htmlIn, isReadDifferently, withoutHtml } from './measure-texts/second-opinion';

interface Counts {
  descriptions: number;
  /** Of descriptions with HTML, those whose words differ from what an HTML parser finds. */
  html: { all: number; differ: string[] };
  /** By the lasting differences that explain it. */
  lasting: Map<string, number>;
  /** Keys of the issues that differ for another reason, by what differs. */
  others: Map<string, string[]>;
}

async function* descriptionsIn(file: string): AsyncGenerator<{ key: string; markup: string }> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  for await (const line of lines) {
    const { key, fields } = JSON.parse(line) as { key: string; fields: { description?: unknown } };
    if (typeof fields.description === 'string' && fields.description !== '') {
      yield { key, markup: fields.description };
    }
  }
}

function count(key: string, markup: string, counts: Counts): void {
  counts.descriptions += 1;
  const html = htmlIn(markup);
  if (html.length > 0) counts.html.all += 1;
  if (html.some(isReadDifferently)) counts.html.differ.push(key);
  const { kind, lasting } = compareTexts(withoutHtml(markup));
  if (kind !== undefined) {
    counts.others.set(kind, [...(counts.others.get(kind) ?? []), key]);
  } else if (lasting.length > 0) {
    const names = lasting.length > 2 ? 'several' : lasting.map(({ name }) => name).join(' + ');
    counts.lasting.set(names, (counts.lasting.get(names) ?? 0) + 1);
  }
}

function asText({ descriptions, html, lasting, others }: Counts): string {
  const explained = [...lasting.values()].reduce((sum, each) => sum + each, 0);
  const differ = [...others.values()].reduce((sum, keys) => sum + keys.length, 0);
  const percent = (part: number) => `${((100 * part) / descriptions).toFixed(2)} %`;
  return [
    `${descriptions} descriptions, of which ${html.all} hold HTML`,
    `HTML read differently from an HTML parser: ${html.differ.length} ${html.differ.join(' ')}`,
    `read alike: ${descriptions - explained - differ} (${percent(descriptions - explained - differ)})`,
    `differ for a listed reason: ${explained} (${percent(explained)})`,
    ...[...lasting].sort(([, a], [, b]) => b - a).map(([name, each]) => `  ${each} ${name}`),
    `differ otherwise: ${differ} (${percent(differ)})`,
    ...[...others].map(([kind, keys]) => `  ${keys.length} in ${kind}: ${keys.join(' ')}`),
  ].join('\n');
}

async function main(file: string | undefined): Promise<void> {
  if (file === undefined) throw new Error('Name a file of issues, as gzipped lines of JSON.');
  const counts: Counts = {
    descriptions: 0,
    html: { all: 0, differ: [] },
    lasting: new Map(),
    others: new Map(),
  };
  for await (const { key, markup } of descriptionsIn(file)) count(key, markup, counts);
  process.stdout.write(`${asText(counts)}\n`);
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
