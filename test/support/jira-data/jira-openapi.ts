import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';

type Json = Record<string, unknown>;

interface Operation {
  responses: Record<
    string,
    { content?: Partial<Record<'application/json', { schema?: Json }>> } | undefined
  >;
}

interface OpenApi {
  paths: Record<string, Record<string, Operation | undefined> | undefined>;
  components: { schemas: Record<string, Json> };
}

/** Method and path as the description writes them: `GET /rest/api/3/filter/{id}`. */
export type OperationName = `${'GET' | 'POST'} /${string}`;

const SCHEMAS = '#/components/schemas/';

/**
 * Corrections where Atlassian's description is stricter than Atlassian's responses:
 * - FieldDetails: 4,097 of the 4,142 fields of a real tenant have the undescribed `untranslatedName`.
 * - JqlQueryClause: `additionalProperties: false` beside `anyOf`, without properties, rejects every clause,
 *   even those of the official example.
 * - ChangeDetails: a change from or to an empty value has null where the description requires a string.
 * - Changelog: the date is a number in the official example of changelog/bulkfetch.
 * - IssueLink: the description is that of the body that creates a link, with both issues; an issue shows the
 *   other issue only.
 * - FilterDetails: "Returns `null` if the filter hasn't been used", and so does the official example.
 */
const PATCHES: Readonly<Record<string, (schema: Json) => Json>> = {
  FieldDetails: (schema) => ({ ...schema, additionalProperties: true }),
  JqlQueryClause: (schema) => ({ ...schema, additionalProperties: true }),
  ChangeDetails: (schema) => nullable(schema, 'from', 'fromString', 'to', 'toString'),
  Changelog: ({ properties, ...schema }) => ({
    ...schema,
    properties: { ...(properties as Json), created: {} },
  }),
  IssueLink: (schema) => ({ ...schema, required: ['type'] }),
  FilterDetails: (schema) => nullable(schema, 'approximateLastUsed'),
};

function nullable(schema: Json, ...names: string[]): Json {
  const properties = { ...(schema.properties as Record<string, Json>) };
  for (const name of names) properties[name] = { ...properties[name], nullable: true };
  return { ...schema, properties };
}

/** Validates responses against Atlassian's OpenAPI description of Jira Cloud's REST API. */
export class JiraOpenApi {
  readonly #document: OpenApi;
  readonly #ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(file: string) {
    this.#document = JSON.parse(readFileSync(file, 'utf8')) as OpenApi;
  }

  /**
   * @returns the problems of the body; empty for a valid body
   * @throws {Error} when the description has no schema for this response
   */
  problems(operation: OperationName, status: number, body: unknown): string[] {
    const schema = this.#schemaOf(operation, status);
    if (schema === undefined) throw new Error(`${operation} ${status} has no schema.`);
    return this.#check(`${operation} ${status}`, schema, body);
  }

  /** The problems of a value against the schema of this name. */
  problemsOf(name: string, body: unknown): string[] {
    return this.#check(name, { $ref: SCHEMAS + name }, body);
  }

  #schemaOf(operation: OperationName, status: number): Json | undefined {
    const [method = '', path = ''] = operation.split(' ');
    const described = this.#document.paths[path]?.[method.toLowerCase()];
    return described?.responses[String(status)]?.content?.['application/json']?.schema;
  }

  #check(name: string, schema: Json, body: unknown): string[] {
    const validate = this.#compiled.get(name) ?? this.#compile(schema);
    this.#compiled.set(name, validate);
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
    );
  }

  /** Compiles only the schemas that are needed, because compiling the whole document does not end. */
  #compile(schema: Json): ValidateFunction {
    const needed: Record<string, Json> = {};
    const waiting = [...namesIn(schema)];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const found = this.#document.components.schemas[name];
      if (found === undefined || name in needed) continue;
      needed[name] = PATCHES[name]?.(found) ?? found;
      waiting.push(...namesIn(found));
    }
    return this.#ajv.compile({ ...schema, components: { schemas: needed } });
  }
}

function namesIn(schema: Json): string[] {
  const found = JSON.stringify(schema).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
  return [...found].map(([, name = '']) => name);
}
