import { useState } from 'react';
import type { ApplicationLinkView } from '#contract/application-link';
import { RadioGroup } from '#ui/controls/radio-group.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { EditIncoming } from '../incoming/edit-incoming';
import { EditConsumer } from './edit-consumer';

const PROTOCOLS = ['oauth2', 'oauth1'] as const;

/** The form of a link's incoming side. A link that has none yet may get one by either protocol. */
export function EditIncomingSide(props: {
  link: ApplicationLinkView;
  onSaved: (link: ApplicationLinkView) => void;
  onConfigureOutgoing: (link: ApplicationLinkView) => void;
  onCancel: () => void;
}) {
  const { link } = props;
  const { t } = useI18n();
  const [chosen, setChosen] = useState(firstProtocol(link));
  const choice = !link.incoming && !link.consumer && (
    <RadioGroup
      label={t('admin.incomingOAuth1.protocol')}
      value={chosen}
      options={PROTOCOLS.map((value) => ({
        value,
        label: t(`admin.incomingOAuth1.protocols.${value}`),
      }))}
      onChange={setChosen}
    />
  );
  return chosen === 'oauth1' ? (
    <EditConsumer {...props}>{choice}</EditConsumer>
  ) : (
    <EditIncoming {...props}>{choice}</EditIncoming>
  );
}

/** Both directions of a link usually have one protocol. */
function firstProtocol({ incoming, consumer, outgoing }: ApplicationLinkView) {
  if (consumer) return 'oauth1' as (typeof PROTOCOLS)[number];
  return !incoming && outgoing?.kind === 'oauth1' ? 'oauth1' : 'oauth2';
}
