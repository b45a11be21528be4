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

/** `GET /rest/api/3/filter/{id}`: as the description names it. */
export type OperationName = `${'GET' | 'POST'} /${string}`;

const SCHEMAS = '#/components/schemas/';

/**
 * Where Atlassian's description is stricter than Atlassian's answers.
 * The first is seen in a real tenant: 4,097 of its 4,142 fields have `untranslatedName`.
 * The second cannot mean what it says: `additionalProperties: false` beside `anyOf` and without
 * properties of its own refuses every clause, those of the official example as well.
 * The third: a change from nothing, or to nothing, has null where the description says string; and
 * its date is a number in the official example of changelog/bulkfetch.
 * The fourth is the body that creates a link, with both ends; an issue shows the other end only.
 * The fifth: "Returns `null` if the filter hasn't been used", and so does the official example.
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

/** Atlassian's description of Jira Cloud's REST API, as a judge of answers. */
export class JiraOpenApi {
  readonly #document: OpenApi;
  readonly #ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(file: string) {
    this.#document = JSON.parse(readFileSync(file, 'utf8')) as OpenApi;
  }

  /**
   * @returns what is wrong with the body; empty when nothing is
   * @throws {Error} when the description has no schema for such an answer
   */
  problems(operation: OperationName, status: number, body: unknown): string[] {
    const schema = this.#schemaOf(operation, status);
    if (schema === undefined) throw new Error(`${operation} ${status} has no schema.`);
    return this.#check(`${operation} ${status}`, schema, body);
  }

  /** The same for a schema by its name. */
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

  /** With the schemas that it needs and no others: compiling the whole document does not end. */
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
