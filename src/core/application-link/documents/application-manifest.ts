import * as v from 'valibot';
import type { ApplicationType, RemoteApplication } from '#contract/link-configuration';
import { nameLine } from '../../table/plain-text';
import { getOwn } from '../../untrusted/get-own';
import { parseJson } from '../../untrusted/parse-json';
import { elementText, hasDtd } from './read-xml';

/** The path of the application-links manifest below the base URL; it is public. */
export const MANIFEST_PATH = '/rest/applinks/1.0/manifest';

/** The names that applications give their own types. */
const TYPES: Record<string, ApplicationType> = {
  jira: 'jira',
  confluence: 'confluence',
  stash: 'bitbucket',
  bitbucket: 'bitbucket',
  bamboo: 'bamboo',
  fecru: 'fisheye',
  crowd: 'crowd',
};

const text = (max: number) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.transform((s) => nameLine(s, max)),
  );

const manifestSchema = v.object({
  id: v.optional(text(100)),
  name: v.optional(text(255)),
  typeId: text(100),
  version: v.optional(text(100)),
});

const ELEMENTS = ['id', 'name', 'typeId', 'version'];

/**
 * Parses an application-links manifest, in which an application describes itself to those that want to link it.
 * It is JSON if the application honors `Accept`, otherwise XML, of which only the text of four elements is
 * read. A document with a DTD is refused.
 * @returns undefined if the body is not a manifest
 */
export function parseManifest(body: string): RemoteApplication | undefined {
  const parsed = v.safeParse(manifestSchema, parseJson(body) ?? fromXml(body));
  if (!parsed.success) return undefined;
  const { id, name, typeId, version } = parsed.output;
  const type = getOwn(TYPES, typeId);
  return {
    type: type ?? 'generic',
    // Cloud products have no such manifest.
    ...(type && { deployment: 'data-center' }),
    ...(version !== undefined && { version }),
    ...(name !== undefined && { instanceName: name }),
    ...(id !== undefined && { applicationId: id }),
  };
}

function fromXml(body: string): Record<string, string> | undefined {
  if (!/<manifest[\s>]/.test(body) || hasDtd(body)) return undefined;
  const found = ELEMENTS.map((name) => [name, elementText(body, name)] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
}
