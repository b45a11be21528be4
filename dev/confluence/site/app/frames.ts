import type { FrameDescriptor } from '#dev/host/page/command';
import type { Host } from '#dev/host/host';
import { mayRunFor } from '#dev/host/kernel/unlicensed-access';
import type { ModuleFrame } from '#dev/host/kernel/module-frame';
import type { Bridge } from '#dev/host/bridge/bridge';
import type { MacroInstance } from '../../adf/macro-node';
import type { Page } from '../../pages/page';
import type { PageStore } from '../../pages/page-store';
import type { AppModules } from './app-modules';
import { toViewer, type Session } from '../session';
import type { FrameSlot } from '../view-state';

interface MacroPlace {
  page: Page;
  macro: MacroInstance;
  /** Whether the page is in the editor. */
  isEditing?: boolean;
  /** Set if the frame shows the config dialog of the macro. */
  configuring?: { isInserting: boolean } | undefined;
}

export interface Frames {
  macroFrame(place: MacroPlace, session: Session): ModuleFrame;
  openMacro(place: MacroPlace, session: Session): FrameSlot;
  /** Opens a module that fills a page. @param path path and query of the page */
  openPage(moduleKey: string, session: Session, path: string): FrameSlot;
}

/** CSS heights of a macro's `viewportSize`. */
const MACRO_HEIGHTS: Record<string, string> = {
  small: '112px',
  medium: '262px',
  large: '524px',
  xlarge: '1048px',
};

interface Surroundings {
  host: Host;
  bridge: Bridge;
  modules: AppModules;
  pages: PageStore;
}

/** Opens frames on the server, which decides what each viewer sees. */
export function createFrames({ host, bridge, modules, pages }: Surroundings): Frames {
  function open(frame: ModuleFrame, resource: unknown, more: Partial<FrameDescriptor>): FrameSlot {
    const found = modules.find(frame.moduleKey);
    if (!found) return { unavailable: 'The app no longer has this module.' };
    const refusal = refusalFor(frame, found.module);
    if (refusal) return { unavailable: refusal };
    const { id } = bridge.frames.open(frame, String(resource));
    const title = modules.titleOf(found.module, frame.viewer.locale);
    return { title, ...more, frameId: id, src: host.resourceUrl(String(resource)) };
  }

  const macroFrame = (place: MacroPlace, session: Session): ModuleFrame => ({
    moduleKey: place.macro.moduleKey,
    viewer: toViewer(session),
    localId: place.macro.localId,
    extension: macroExtension(place, pages),
  });

  return {
    macroFrame,
    openMacro(place, session) {
      const { moduleKey, localId } = place.macro;
      const found = modules.find(moduleKey);
      // A page can name any module, for example the settings of the app.
      if (found && found.type !== 'macro') return { unavailable: 'This module is not a macro.' };
      const config = found?.module.config as { resource?: unknown } | undefined;
      const resource = place.configuring ? config?.resource : found?.module.resource;
      const height = place.configuring ? '100%' : MACRO_HEIGHTS[String(found?.module.viewportSize)];
      return open(macroFrame(place, session), resource, { localId, height });
    },
    openPage(moduleKey, session, path) {
      const resource = modules.find(moduleKey)?.module.resource;
      const extension = { location: host.siteUrl + path };
      return open({ moduleKey, viewer: toViewer(session), extension }, resource, {});
    },
  };
}

/** @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/ Extension context */
function macroExtension(place: MacroPlace, pages: PageStore): Record<string, unknown> {
  const { page, macro, isEditing = false, configuring } = place;
  const space = pages.spaces().find(({ key }) => key === page.spaceKey);
  return {
    content: { id: page.id, type: 'page', subtype: null },
    space: { id: space?.id, key: page.spaceKey },
    isEditing,
    references: [],
    ...(macro.config && { config: macro.config }),
    ...(macro.autoConvertLink !== undefined && { autoConvertLink: macro.autoConvertLink }),
    ...(configuring && { macro: { isConfiguring: true, isInserting: configuring.isInserting } }),
  };
}

function refusalFor({ viewer }: ModuleFrame, module: object): string | undefined {
  if (mayRunFor(module, viewer.kind)) return undefined;
  return viewer.kind === 'anonymous' ? 'Log in to see this app.' : 'Guests cannot see this app.';
}
