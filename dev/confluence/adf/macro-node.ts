import { walk, type AdfNode } from './adf';

const EXTENSION_TYPE = 'com.atlassian.ecosystem';

/** The config that an app saved for a macro. */
export type MacroConfig = Record<string, unknown>;

/** A macro of a Forge app on a page. */
export interface MacroInstance {
  moduleKey: string;
  /** Identifies the macro on its page. */
  localId: string;
  /** Undefined until an author saves the config dialog. */
  config?: MacroConfig | undefined;
  /** The pasted address that became the macro. */
  autoConvertLink?: string | undefined;
}

/** Identifies the installed app; part of every macro's key. */
export interface AppAddress {
  appId: string;
  environmentId: string;
}

/** The ADF node that Confluence stores for a Forge macro. `guestParams` is the config that the app saved. */
export function toMacroNode(app: AppAddress, macro: MacroInstance, title: string): AdfNode {
  const { moduleKey, localId, config, autoConvertLink } = macro;
  const key = `${app.appId}/${app.environmentId}/static/${moduleKey}`;
  const parameters = {
    localId,
    extensionId: `ari:cloud:ecosystem::extension/${key}`,
    extensionTitle: title,
    ...(config && { guestParams: config }),
    ...(autoConvertLink !== undefined && { autoConvertLink }),
  };
  return {
    type: 'extension',
    attrs: {
      extensionType: EXTENSION_TYPE,
      extensionKey: key,
      parameters,
      text: title,
      layout: 'default',
      localId,
    },
  };
}

/** Reads the node of a Forge macro. @returns undefined for any other node */
export function readMacroNode(node: AdfNode): MacroInstance | undefined {
  const { extensionType, extensionKey, parameters, localId } = node.attrs ?? {};
  if (node.type !== 'extension' || extensionType !== EXTENSION_TYPE) return undefined;
  const moduleKey = String(extensionKey).split('/').at(-1) ?? '';
  const { guestParams, autoConvertLink } = (parameters ?? {}) as Record<string, unknown>;
  return {
    moduleKey,
    localId: String(localId),
    config: guestParams as MacroConfig | undefined,
    autoConvertLink: autoConvertLink as string | undefined,
  };
}

/** All Forge macros of a document, in reading order. */
export function macrosOf(document: AdfNode): MacroInstance[] {
  return [...walk(document)].flatMap((node) => readMacroNode(node) ?? []);
}
