/**
 * `!picture.png!`, `!picture.png|thumbnail!`, for use in a regular expression. Jira takes any text between
 * exclamation marks for an image and shows a broken one: here it has to have the name of a file, or an address.
 */
export const IMAGE = String.raw`!(?<=(?:^|[^A-Za-z\d\u00c0-\u1fff])!)(?:https?://[^\s!|]{1,1500}|[^\s!|][^!|\n]{0,300}\.\w{2,5})(?:\|[^!\n]{0,300})?!`;

/** @returns what stands in the place of the image */
export function imageWords(markup: string): string {
  const [name = ''] = markup.slice(1, -1).split('|');
  return `[image: ${name.trim()}]`;
}
