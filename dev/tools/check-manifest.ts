/**
 * `npm run manifest`: the part of `forge lint` that works without a login, which is Forge's full validation of the
 * manifest and its linters for the sources. `PermissionLinter` is left out because it downloads API descriptions;
 * server-side rules need an Atlassian account.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getClientSideLintersOnly, lint, problemCount, reportLintResults } from '@forge/lint';
import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import Ajv, { type AnySchema, type ValidateFunction } from 'ajv';

const root = join(__dirname, '..', '..');
type Lint = Parameters<typeof lint>;
type Manifest = Lint[1];
type FeatureFlags = Lint[4];

const log = { info: (line: string) => console.log(line) };

/** Replaces the feature-flag service of Forge's linters: every flag is off and no runtime is deprecated. */
const noFeatureFlags = new Proxy(
  {},
  {
    get: (_target, name) =>
      name === 'then'
        ? undefined
        : () => Promise.resolve(/runtime/i.test(String(name)) ? [] : false),
  },
) as unknown as FeatureFlags;

/**
 * Each of Forge's validators compiles the schema of the manifest anew, which takes seconds. One compiled function serves
 * all of them: they use the same options, and read its errors before the next call.
 */
function compileSchemasOnce(): void {
  const compiled = new Map<unknown, ValidateFunction>();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
  const compile = Ajv.prototype.compile;
  Ajv.prototype.compile = function (this: Ajv, schema: AnySchema & { default?: unknown }) {
    // Each validator imports the same JSON module as a namespace of its own.
    const key = schema.default ?? schema;
    const validator = compiled.get(key) ?? compile.call(this, schema);
    compiled.set(key, validator);
    return validator;
  } as typeof compile;
}

async function validate(): Promise<{ manifest: Manifest | undefined; errors: number }> {
  const { errors = [], manifestObject } = await ProcessorBuilder.instance()
    .withValidation(ValidationTypes.FULL)
    .build()
    .process();
  for (const { level, message, line, column } of errors) {
    console.log(`manifest.yml:${line}:${column} ${level}: ${message}`);
  }
  return {
    manifest: manifestObject?.yamlContent as Manifest | undefined,
    errors: errors.filter(({ level }) => level === 'error').length,
  };
}

function sources(): string[] {
  return ['src', 'static'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/(^|\/)build\//.test(file))
      .map((file) => join(root, folder, file)),
  );
}

async function lintSources(manifest: Manifest): Promise<number> {
  const all = await getClientSideLintersOnly(manifest, 'development', log, noFeatureFlags);
  const linters = all.filter((linter) => linter.constructor.name !== 'PermissionLinter');
  const results = await lint(sources(), manifest, 'development', log, noFeatureFlags, {
    linter: { mode: 'client-side' },
    linters,
  });
  reportLintResults(log, results, true);
  return problemCount(results).errors;
}

async function main(): Promise<void> {
  process.chdir(root);
  compileSchemasOnce();
  const { manifest, errors } = await validate();
  const problems = errors + (manifest === undefined ? 0 : await lintSources(manifest));
  if (problems > 0) process.exitCode = 1;
  else console.log('manifest.yml is valid, and Forge’s linters find no error.');
}

void main();
