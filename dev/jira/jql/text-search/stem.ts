/**
 * The stem of an English word, in place of Jira's "moderate stemming": it removes plural, `-ing` and `-ed`, so that
 * `crash`, `crashes`, `crashed` and `crashing` have one stem. It removes letters only, but turns a final y into i.
 * @param word in lower case
 */
export function stem(word: string): string {
  const bare = word.replace(/'s?$/, '');
  if (bare.length < 4) return bare;
  return finalY(withoutEnding(withoutPlural(bare)));
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/(?:ch|sh|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.slice(0, -2);
  if (/[^su]s$/.test(word)) return word.slice(0, -1);
  return word;
}

function withoutEnding(word: string): string {
  const root = /^(.*[aeiouy].*?)(?:ing|ed)$/.exec(word)?.[1];
  if (root === undefined || root.length < 3) return withoutE(word);
  return withoutE(/([^aeioulsz])\1$/.test(root) ? root.slice(0, -1) : root);
}

function withoutE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}

function finalY(word: string): string {
  return word.length > 3 && /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}i` : word;
}
