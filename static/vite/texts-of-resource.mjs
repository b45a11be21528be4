import { readFileSync } from 'node:fs';

const SHARED = ['action', 'error', 'networkError'];
const TABLE = ['cell', 'derived', 'table'];

/** The sections of `locales/*.json` that each resource shows. */
const SECTIONS = {
  macro: [...SHARED, ...TABLE, 'viewer'],
  'macro-config': [...SHARED, ...TABLE, 'column', 'config', 'fieldType', 'tools', 'viewer'],
  admin: [...SHARED, 'admin', 'adminHelp'],
  connect: [...SHARED, 'connect', 'consent'],
};

/** Named by code that all resources share, but shown by no other one than the administrators' page. */
const ADMIN_ONLY = new Set(['adminHelp']);

/** The sections that a resource loads later, by a request of their own (`?tools`). */
const LATER = { tools: ['tools'] };

const LOCALE = /[\\/]locales[\\/][\w-]+\.json(?:\?(\w+))?$/;

/**
 * Leaves in the texts of a resource only the sections that it shows: together they are four times as large. The build
 * fails if the code names a section that is left out, or none of a section that is kept.
 * @param {string} resource
 * @returns {import('vite').Plugin}
 */
export function textsOfResource(resource) {
  const kept = SECTIONS[resource] ?? [];
  const all = new Set();
  return {
    name: 'texts-of-resource',
    enforce: 'pre',
    load(id) {
      const [found, later] = LOCALE.exec(id) ?? [];
      if (!found) return undefined;
      const texts = JSON.parse(readFileSync(id.split('?', 1)[0], 'utf8'));
      for (const section of Object.keys(texts)) all.add(section);
      const sections = later ? LATER[later] : kept;
      return JSON.stringify(
        Object.fromEntries(sections.map((section) => [section, texts[section]])),
      );
    },
    generateBundle(_options, bundle) {
      const code = Object.values(bundle)
        .map((part) => (part.type === 'chunk' ? part.code : ''))
        .join('');
      const known = new Set([...kept, ...Object.values(LATER).flat(), ...ADMIN_ONLY]);
      const names = (section) => new RegExp(`["'\`]${section}\\.`).test(code);
      const missing = [...all].filter((section) => names(section) && !known.has(section));
      const unused = kept.filter((section) => !names(section));
      if (missing.length + unused.length === 0) return;
      this.error(
        `SECTIONS of ${resource} in static/vite/texts-of-resource.mjs: the code names ${missing.join(', ') || 'nothing'} ` +
          `that is left out, and does not name ${unused.join(', ') || 'nothing'} that is kept.`,
      );
    },
  };
}
