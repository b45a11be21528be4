/**
 * `npm run manifest`: the part of `forge lint` that works without a login, which is Forge's full validation of the
 * manifest and its linters for the sources. `PermissionLinter` is left out because it downloads API descriptions;
 * server-side rules need an Atlassian account.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getClientSideLintersOnly, lint, problemCount, reportLintResults } from '@forge/lint';
import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';

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
  const { manifest, errors } = await validate();
  const problems = errors + (manifest === undefined ? 0 : await lintSources(manifest));
  if (problems > 0) process.exitCode = 1;
  else console.log('manifest.yml is valid, and Forge’s linters find no error.');
}

void main();
