import * as v from 'valibot';
import {
  type MacroDefinition,
  macroDefinitionSchema,
  SOURCES_MAX,
} from '#contract/macro-definition';
import { macrosInDocument } from '#core/macro/macros-in-document';
import type { OldTable } from '#core/migration/old-table';
import { tablesInDocument } from '#core/migration/tables-in-document';
import { tablesInStorage } from '#core/migration/tables-in-storage';
import { parseJsonObject } from '#core/untrusted/parse-json';
import { property } from '#core/untrusted/property';

/** A part of a definition that is not as it must be. */
export interface CodeProblem {
  /** Such as `sources.0.linkId`. */
  path: string;
  /** In the notation of valibot, such as `string` or `<=8000`. */
  expected: string;
  received: string;
}

/** What a text is that stands where the code of a table is expected. */
type Code =
  | { kind: 'definition'; definition: MacroDefinition; left: string[] }
  /** `of` are all tables of the text. */
  | { kind: 'old'; table: OldTable; of: number }
  | { kind: 'wrong'; problems: CodeProblem[] }
  | { kind: 'unknown' };

/** Reads a definition of this app, or the tables of other macros, as JSON (also inside ADF) or in storage format. */
export function readCode(text: string): Code {
  const json = parseJsonObject(text.trim());
  if (!json) return oldCode(tablesInStorage(text));
  if (property(json, 'type') === undefined) return definitionCode(json);
  const [own] = macrosInDocument(json);
  if (own) return { kind: 'definition', definition: own.definition, left: [] };
  return oldCode(tablesInDocument(json));
}

function oldCode(tables: OldTable[]): Code {
  const [table] = tables;
  return table ? { kind: 'old', table, of: tables.length } : { kind: 'unknown' };
}

function definitionCode(json: object): Code {
  const parsed = v.safeParse(macroDefinitionSchema, json);
  if (parsed.success) {
    return {
      kind: 'definition',
      definition: parsed.output,
      left: leftOut(json, parsed.output),
    };
  }
  return {
    kind: 'wrong',
    problems: parsed.issues.map((issue) => ({
      path: v.getDotPath(issue) ?? '',
      expected: expectedOf(issue),
      received: issue.received,
    })),
  };
}

/** valibot says nothing else of these. */
const OTHERWISE = new Map([
  ['uuid', 'UUID'],
  ['guard', `1–${SOURCES_MAX}`],
]);

const expectedOf = ({ expected, type }: { expected: string | null; type: string }): string =>
  expected ?? OTHERWISE.get(type) ?? type;

/** The parts that this version of the app does not know, or that are not as they must be. */
function leftOut(json: object, { display, ...definition }: MacroDefinition): string[] {
  return [
    ...unknownNames(json, definition).filter((name) => name !== 'display'),
    ...unknownNames(property(json, 'display'), display).map((name) => `display.${name}`),
  ];
}

const unknownNames = (value: unknown, known: object): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.keys(value).filter((name) => property(known, name) === undefined);
