/** Jira marks what was typed with `<b>` and escapes the rest, as for a page; we show text. */
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
