export const macroResolver = () => undefined;
export const adminResolver = () => undefined;
export const connectResolver = () => undefined;
export const exportTable = () => undefined;
export const oauthCallback = () => undefined;
