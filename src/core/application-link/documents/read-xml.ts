const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Whether a document declares a type or entities, which are not needed and can be used for attacks. */
export const hasDtd = (body: string): boolean => /<!(DOCTYPE|ENTITY)/i.test(body);

/**
 * The text of the first element of a name.
 * @param max its characters
 * @returns undefined if there is none with text alone, or it is longer
 */
export function elementText(body: string, name: string, max = 1000): string | undefined {
  const content = new RegExp(`<${name}>([^<]{1,${max}})</${name}>`).exec(body)?.[1];
  return content?.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (all, entity: string) => ENTITIES[entity] ?? all,
  );
}
