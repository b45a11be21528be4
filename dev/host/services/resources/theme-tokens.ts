import { createRequire } from 'node:module';

const require = createRequire(__filename);
const THEMES = ['light', 'dark', 'spacing', 'shape', 'typography'];

/**
 * The themes of Atlassian's design system; attributes of `<html>` select between them. They are read file by file,
 * because the loader of the package asks a feature-flag service first.
 */
export const themeTokensCss = THEMES.map((theme) => {
  const path = `@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${theme}`;
  return (require(path) as { default: string }).default;
}).join('\n');
