import { createRequire } from 'node:module';

const require = createRequire(__filename);
const THEMES = ['light', 'dark', 'spacing', 'shape', 'typography'];

const cssOf = (theme: string): string => {
  const path = `@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${theme}`;
  return (require(path) as { default: string }).default;
};

/**
 * The themes of Atlassian's design system; attributes of `<html>` select between them. They are read file by file,
 * because the loader of the package asks a feature-flag service first.
 */
export const themeTokensCss = THEMES.map(cssOf).join('\n');

/** What the design system loads in addition for people who want more contrast (`data-contrast-mode="more"`). */
export const increasedContrastCss = ['light', 'dark']
  .map((theme) => cssOf(`${theme}-increased-contrast`))
  .join('\n');
