import { join, relative } from 'node:path';
import ts from 'typescript';
import { applyMutant, type Mutant } from './mutant';

/** Says of mutants whether the compiler notices them, which is no matter for a test. */
export interface TypeChecker {
  accepts(mutant: Mutant): boolean;
}

/** One program for each tsconfig, kept between mutants: only the changed file is parsed again. */
export function createTypeChecker(root: string): TypeChecker {
  const projects = new Map<string, Project>();
  const projectOf = (config: string) => {
    const known = projects.get(config) ?? openProject(root, config);
    projects.set(config, known);
    return known;
  };
  return {
    accepts: (mutant) => projectOf(configOf(mutant.file)).accepts(mutant),
  };
}

function configOf(file: string): string {
  const tree = /^(static|dev|test)\//.exec(file)?.[1];
  return tree === undefined ? 'tsconfig.json' : `${tree}/tsconfig.json`;
}

type Project = TypeChecker;

function openProject(root: string, config: string): Project {
  const { fileNames, options } = readConfig(join(root, config));
  const changed = new Map<string, { version: number; text: string | undefined }>();
  const service = ts.createLanguageService(serviceHost(root, fileNames, options, changed));
  const errorsOf = (file: string) =>
    service.getSyntacticDiagnostics(file).length + service.getSemanticDiagnostics(file).length;
  let version = 0;
  const set = (path: string, text: string | undefined) => {
    changed.set(path, { version: (version += 1), text });
  };
  return {
    accepts(mutant) {
      const path = join(root, mutant.file);
      const checked = [path, ...importersOf(service, path)];
      set(path, applyMutant(ts.sys.readFile(path) ?? '', mutant));
      const accepted = checked.every((file) => errorsOf(file) === 0);
      set(path, undefined);
      return accepted;
    },
  };
}

function readConfig(path: string): ts.ParsedCommandLine {
  const { config } = ts.readConfigFile(path, (name) => ts.sys.readFile(name)) as { config: object };
  return ts.parseJsonConfigFileContent(config, ts.sys, join(path, '..'));
}

function serviceHost(
  root: string,
  fileNames: string[],
  options: ts.CompilerOptions,
  changed: ReadonlyMap<string, { version: number; text: string | undefined }>,
): ts.LanguageServiceHost {
  return {
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames,
    getScriptVersion: (file) => String(changed.get(file)?.version ?? 0),
    getScriptSnapshot: (file) => {
      const text = changed.get(file)?.text ?? ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    fileExists: (path) => ts.sys.fileExists(path),
    readFile: (path) => ts.sys.readFile(path),
    directoryExists: (path) => ts.sys.directoryExists(path),
    getDirectories: (path) => ts.sys.getDirectories(path),
  };
}

/** The files that import this one directly: an inferred type may break there first. */
function importersOf(service: ts.LanguageService, path: string): string[] {
  const program = service.getProgram();
  const isTarget = (name: string, from: string) =>
    program !== undefined &&
    ts.resolveModuleName(name, from, program.getCompilerOptions(), ts.sys).resolvedModule
      ?.resolvedFileName === path;
  return (program?.getSourceFiles() ?? [])
    .filter(({ fileName }) => !relative(join(path, '..'), fileName).includes('node_modules'))
    .filter((file) =>
      ts
        .preProcessFile(file.text)
        .importedFiles.some(({ fileName }) => isTarget(fileName, file.fileName)),
    )
    .map(({ fileName }) => fileName);
}
