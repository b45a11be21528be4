/** Turns a suggestion into plain text: Jira sends HTML, in which `<b>` marks what the user typed. */
export function plainSuggestion(html: string): string {
  const text = html.replace(/<\/?b>/gi, '');
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity).trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
