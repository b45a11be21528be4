import { askForConfirmation, paragraph } from './confirmation';

export interface EgressGroup {
  key: string;
  description: string;
  configured: { domain: string; type: string[] }[];
}

const EXPLANATION =
  'This app wants to exchange data with the domains below. Confluence does not protect data that leaves it.';

/**
 * Shows the consent dialog of the product, which an app cannot answer. The administrator may leave out domains.
 * @returns the groups with the domains that the administrator allows; undefined if they declined
 */
export async function askForEgress(groups: EgressGroup[]): Promise<EgressGroup[] | undefined> {
  const boxes = new Map<string, HTMLInputElement>();
  const agreed = await askForConfirmation({
    heading: 'Allow access to external domains?',
    content: [paragraph(EXPLANATION), ...groups.map((group) => listDomains(group, boxes))],
    confirm: 'Allow access',
  });
  if (!agreed) return undefined;
  return groups.map((group) => ({
    ...group,
    configured: group.configured.filter(({ domain }) => boxes.get(domain)?.checked),
  }));
}

function listDomains(
  { description, configured }: EgressGroup,
  boxes: Map<string, HTMLInputElement>,
): HTMLElement {
  const section = document.createElement('section');
  const list = document.createElement('ul');
  list.append(
    ...configured.map(({ domain }) => {
      const box = document.createElement('input');
      Object.assign(box, { type: 'checkbox', checked: true });
      boxes.set(domain, box);
      const label = document.createElement('label');
      label.append(box, ` ${domain}`);
      const item = document.createElement('li');
      item.append(label);
      return item;
    }),
  );
  const heading = Object.assign(document.createElement('h3'), { textContent: description });
  section.append(heading, list);
  return section;
}
