import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDER = join(
  dirname(require.resolve('@atlaskit/jql-parser/package.json')),
  'test-utils',
  'data',
);

/** The queries that Atlassian publishes with its own parser, by file. */
export const JQL_CORPUS = readdirSync(FOLDER).map((name) => {
  const { valid = [], invalid = [] } = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as {
    valid?: string[];
    invalid?: string[];
  };
  return { name, valid, invalid };
});
