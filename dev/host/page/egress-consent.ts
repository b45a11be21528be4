import { askForConfirmation, paragraph } from './confirmation';

export interface EgressGroup {
  key: string;
  description: string;
  configured: { domain: string; type: string[] }[];
}

const EXPLANATION =
  'This app wants to exchange data with the domains below. Confluence does not protect data that leaves it.';

/** Shows the consent dialog of the product, which an app cannot answer. @returns whether the administrator agreed */
export function askForEgress(groups: EgressGroup[]): Promise<boolean> {
  return askForConfirmation({
    heading: 'Allow access to external domains?',
    content: [paragraph(EXPLANATION), ...groups.map(listDomains)],
    confirm: 'Allow access',
  });
}

function listDomains({ description, configured }: EgressGroup): HTMLElement {
  const section = document.createElement('section');
  const list = document.createElement('ul');
  list.append(
    ...configured.map(({ domain }) =>
      Object.assign(document.createElement('li'), { textContent: domain }),
    ),
  );
  const heading = Object.assign(document.createElement('h3'), { textContent: description });
  section.append(heading, list);
  return section;
}
