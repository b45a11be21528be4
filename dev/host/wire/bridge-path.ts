/** Below it a product page asks the host for what a bridge command needs beyond the browser. */
export const BRIDGE_PATH = '/__host/';
