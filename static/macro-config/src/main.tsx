import { readMacroExtension } from '#ui/macro-extension';
import { startResource } from '#ui/start-resource.tsx';
import { invokeConfig } from './bridge';
import { ConfigDialog } from './config-dialog';

void startResource({
  audience: 'author',
  prepare({ extension }) {
    const firstLinks = invokeConfig('listLinkChoices');
    // The dialog handles a failure once it is drawn; until then it is not an unhandled one.
    firstLinks.catch(() => undefined);
    return { macro: readMacroExtension(extension), firstLinks };
  },
  render: (context, { macro, firstLinks }) => (
    <ConfigDialog macro={macro} author={context} firstLinks={firstLinks} />
  ),
});
