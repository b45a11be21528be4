import { Modal } from '@forge/bridge';

/**
 * Shows this resource over the whole window; loaded when a reader wants it.
 * @param options.context what its frame finds in its context as `extension.modal`
 * @param options.onClose called whatever closes it
 * @throws {Error} if Confluence cannot open it
 * @see https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/modal/
 */
export const openModal = (options: {
  title: string;
  context: object;
  onClose: () => void;
}): Promise<void> => new Modal({ size: 'max', ...options }).open();
