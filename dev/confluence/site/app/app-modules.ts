import type { ManifestModule } from '#dev/host/app/app-under-test';
import type { Host } from '#dev/host/host';
import { globalPagePath, settingsPath } from './app-urls';
import { translateProperty } from './translations';
import type { MacroChoice } from '../view-state';

/** The app's modules, as Confluence reads them from the manifest. */
export interface AppModules {
  find(moduleKey: string): AppModule | undefined;
  macros(locale: string): MacroChoice[];
  settings(locale: string): { moduleKey: string; title: string; url: string }[];
  globalPages(locale: string): { title: string; url: string }[];
  /** The global page with that `route`. */
  globalPage(route: string): AppModule | undefined;
  titleOf(module: ManifestModule, locale: string): string;
}

interface AppModule {
  type: 'macro' | 'confluence:globalSettings' | 'confluence:globalPage';
  module: ManifestModule;
}

const TYPES = ['macro', 'confluence:globalSettings', 'confluence:globalPage'] as const;

/** Reads the macros, settings pages and global pages of the app, with their translations. */
export function readAppModules(host: Host): AppModules {
  const { app } = host;
  const ofType = (type: AppModule['type']) => app.manifest.modules[type] ?? [];
  const all = () =>
    TYPES.flatMap((type) => ofType(type).map((module): AppModule => ({ type, module })));
  const titleOf = (module: ManifestModule, locale: string) =>
    translateProperty(app, module.title, locale) || module.key;
  const toChoice = (module: ManifestModule, locale: string): MacroChoice => ({
    moduleKey: module.key,
    title: titleOf(module, locale),
    description: translateProperty(app, module.description, locale),
    iconUrl: iconUrl(module.icon, host),
    config: configOf(module, (property) => translateProperty(app, property, locale)),
    autoConvert: patternsOf(module),
  });
  return {
    find: (moduleKey) => all().find(({ module }) => module.key === moduleKey),
    macros: (locale) =>
      ofType('macro')
        .filter(({ hidden }) => hidden !== true)
        .map((module) => toChoice(module, locale)),
    settings: (locale) =>
      ofType('confluence:globalSettings').map((module) => ({
        moduleKey: module.key,
        title: titleOf(module, locale),
        url: settingsPath(app, module.key),
      })),
    globalPages: (locale) =>
      ofType('confluence:globalPage').map((module) => ({
        title: titleOf(module, locale),
        url: globalPagePath(app, String(module.route)),
      })),
    globalPage: (route) =>
      all().find(({ type, module }) => type === 'confluence:globalPage' && module.route === route),
    titleOf,
  };
}

/** @param icon `resource:<key>;<path>`, or an address */
function iconUrl(icon: unknown, host: Host): string | undefined {
  if (typeof icon !== 'string') return undefined;
  const [, key, path] = /^resource:([^;]+);(.+)$/.exec(icon) ?? [];
  return key && path ? host.resourceUrl(key) + path : icon;
}

/** A custom config dialog opens on insert unless the manifest says otherwise. */
function configOf(
  { config }: ManifestModule,
  translate: (property: unknown) => string,
): MacroChoice['config'] {
  if (typeof config !== 'object' || config === null) return undefined;
  const { title, viewportSize, openOnInsert } = config as Record<string, unknown>;
  const size = typeof viewportSize === 'string' ? viewportSize : 'medium';
  return { title: translate(title), size, openOnInsert: openOnInsert !== false };
}

function patternsOf({ autoConvert }: ManifestModule): string[] {
  const { matchers = [] } = (autoConvert ?? {}) as { matchers?: { pattern: string }[] };
  return matchers.map(({ pattern }) => pattern);
}
