import { app } from './app';

export const macroResolver = app.macroResolver;
export const adminResolver = app.adminResolver;
export const connectResolver = app.connectResolver;
export const exportTable = app.exportTable;
export const oauthCallback = app.oauthCallback;
export const auditRetention = app.auditRetention;
export const beginAuditRetention = app.beginAuditRetention;
export const linkCleanup = app.linkCleanup;
export const personalData = app.personalData;
export const beginPersonalDataReport = app.beginReport;
export const incoming = app.incoming;
export const readResource = app.readResource;
export const reportChanges = app.reportChanges;
