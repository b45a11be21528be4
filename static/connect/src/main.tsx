import { startResource } from '../../ui/start-resource';
import { readTicket } from './bridge';
import { ConnectPage } from './connect-page';

void startResource({
  prepare() {
    const ticket = readTicket();
    // The page handles a failure once it is drawn; until then it is not an unhandled one.
    ticket.catch(() => undefined);
    return ticket;
  },
  render: (_context, ticket) => <ConnectPage ticket={ticket} />,
});
