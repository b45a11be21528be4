import { startResource } from '#ui/start-resource.tsx';
import { readPageAddress } from './bridge';
import { ConnectPage } from './connect-page';

void startResource({
  prepare() {
    const address = readPageAddress();
    // The page handles a failure once it is drawn; until then it is not an unhandled one.
    address.catch(() => undefined);
    return address;
  },
  render: (_context, address) => <ConnectPage address={address} />,
});
