/**
 * A test sequencer of Jest: tests whose paths share most words with the mutated file run first. They are the likeliest to
 * notice the mutant, and `--bail` ends the run at the first test file that fails. Of others the quick ones come first.
 */
const { relative } = require('node:path');
const { default: TestSequencer } = require('@jest/test-sequencer');

const wordsOf = (path) => path.split(/[^A-Za-z\d]+/).filter((word) => word !== '');

module.exports = class NearestFirst extends TestSequencer {
  sort(tests) {
    const words = new Set(wordsOf(process.env.MUTATED_FILE ?? ''));
    const nearness = ({ path, context }) =>
      new Set(wordsOf(relative(context.config.rootDir, path)).filter((word) => words.has(word)))
        .size;
    return super
      .sort(tests)
      .reverse()
      .sort((a, b) => nearness(b) - nearness(a));
  }
};
