import { startResource } from '#ui/start-resource.tsx';
import { ApplicationLinks } from './page/application-links';
import { invokeAdmin } from './bridge';

void startResource({
  audience: 'administrator',
  prepare() {
    const firstLinks = invokeAdmin('listLinks');
    // The page handles a failure once it is drawn; until then it is not an unhandled one.
    firstLinks.catch(() => undefined);
    return firstLinks;
  },
  render: (_context, firstLinks) => <ApplicationLinks firstLinks={firstLinks} />,
});
