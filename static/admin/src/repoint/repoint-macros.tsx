import { useState } from 'react';
import type { ApplicationLinkView } from '#contract/application-link';
import { useI18n } from '#ui/i18n/i18n-context';
import { FormPage } from '../forms/form-page';
import { ChoosePages } from './choose-pages';
import { RepointPreview } from './repoint-preview';
import { RepointResult } from './repoint-result';
import { useLinkUses } from './use-link-uses';
import { useRepoint } from './use-repoint';
import './repoint.css';

/** Moves the macros of chosen pages to another link: choose, look, move, and back again. */
export function RepointMacros(props: {
  link: ApplicationLinkView;
  links: ApplicationLinkView[];
  onDone: () => void;
}) {
  const { link, links, onDone } = props;
  const { t } = useI18n();
  const uses = useLinkUses(link.id);
  const repoint = useRepoint(link.id);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [targetId, setTargetId] = useState('');
  const [isPreviewing, setIsPreviewing] = useState(false);

  const target = links.find(({ id }) => id === targetId);
  const chosen = uses.pages.filter(({ pageId, editable }) => editable && !left.has(pageId));
  const isMoved = repoint.moved.length > 0;
  const step = isMoved ? 'result' : isPreviewing ? 'preview' : 'choose';
  const shared = { link, chosen, target };
  return (
    <FormPage title={t('admin.repointOf', { name: link.name })} step={step}>
      {step === 'choose' && (
        <ChoosePages
          {...shared}
          uses={uses}
          targets={links.filter((other) => other.id !== link.id && showsIssues(other))}
          onTarget={setTargetId}
          onToggle={(pageId) => setLeft((last) => toggled(last, pageId))}
          onPreview={() => setIsPreviewing(true)}
          onCancel={onDone}
        />
      )}
      {step === 'preview' && target && (
        <RepointPreview
          {...shared}
          target={target}
          submit={repoint.submit}
          onMove={() => repoint.move(target, chosen)}
          onBack={() => setIsPreviewing(false)}
          onCancel={onDone}
        />
      )}
      {step === 'result' && target && (
        <RepointResult
          link={link}
          target={target}
          pages={uses.pages}
          repoint={repoint}
          onDone={onDone}
        />
      )}
    </FormPage>
  );
}

/** Tables know only Jira. */
const showsIssues = ({ application, outgoing, system }: ApplicationLinkView) =>
  application.type === 'jira' && (system === true || outgoing !== undefined);

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
