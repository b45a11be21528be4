import { forgeContext } from '../../app/forge-context';
import { grantedPermissions } from '../../app/granted-permissions';
import type { ModuleFrame } from '../../kernel/module-frame';
import { HostError } from '../../kernel/host-error';
import type { InvocationOutcome } from '../../kernel/invocation';
import { findModule, functionKeyIn } from '../../app/manifest-modules';
import type { PlatformContext, PlatformService } from '../../service';

/**
 * Kinds of export that real apps have seen. `other` comes far more often than the rest: after edits, in searches and for
 * the REST API.
 */
export type ExportType = 'pdf' | 'word' | 'html_export' | 'email' | 'feed' | 'diff' | 'other';

export interface AdfExportService extends PlatformService {
  /**
   * Runs the `adfExport` function for one copy of a macro, as an export, a mail or a feed does.
   *
   * @throws {HostError} MODULE_UNKNOWN
   */
  exportMacro: (frame: ModuleFrame, exportType: ExportType) => Promise<InvocationOutcome>;
}

/**
 * The export of macros as ADF.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/
 */
export function createAdfExportService(context: PlatformContext): AdfExportService {
  return {
    name: 'adf-export',
    exportMacro: (frame, exportType) => {
      const { type, module } = findModule(context.app.manifest, frame.moduleKey);
      const functionKey = functionKeyIn(module.adfExport);
      if (functionKey === undefined) {
        throw new HostError('MODULE_UNKNOWN', `"${frame.moduleKey}" has no adfExport`);
      }
      return context.invoke({
        functionKey,
        moduleKey: frame.moduleKey,
        moduleType: type,
        body: exportPayload(context, frame, exportType),
        accountId: frame.viewer.accountId,
        viewerKind: frame.viewer.kind,
      });
    },
  };
}

/** The place of the macro's config is not documented. It differs between kinds of export, and so it does here. */
function exportPayload(context: PlatformContext, frame: ModuleFrame, exportType: ExportType) {
  const { config, ...extension } = frame.extension ?? {};
  const { app, approvals, siteUrl } = context;
  const permissions = grantedPermissions(app.manifest, approvals);
  const whole = forgeContext({ app, siteUrl, permissions, frame: { ...frame, extension } });
  // Whether an export is told a language is not documented.
  const own = { ...whole, locale: undefined };
  return exportType === 'pdf'
    ? { exportType, context: own, extensionPayload: { config } }
    : { exportType, context: { ...own, config }, config };
}
