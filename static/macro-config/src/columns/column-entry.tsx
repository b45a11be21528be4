import { type ReactNode, useState } from 'react';
import { HEADING_MAX_LENGTH } from '#contract/column-heading';
import { ColumnItem } from '#ui/column-list/column-item.tsx';
import { TextField } from '#ui/controls/text-field.tsx';
import { useI18n } from '#ui/i18n/i18n-context';

/** One chosen column: its place, and its own heading, which unfolds below its name. */
export function ColumnEntry(props: {
  index: number;
  count: number;
  name: string;
  heading: string;
  onMove: (from: number, to: number) => void;
  onHeading: (heading: string) => void;
  controls: ReactNode;
}) {
  const { index, count, name, heading, onMove, onHeading, controls } = props;
  const { t } = useI18n();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <ColumnItem
      {...{ index, count, onMove, controls }}
      // In a field, dragging selects text.
      isFixed={isOpen}
      labels={{ up: t('config.moveUp', { name }), down: t('config.moveDown', { name }) }}
    >
      <details
        className="columns__entry"
        onToggle={(event) => {
          setIsOpen(event.currentTarget.open);
        }}
      >
        <summary>
          <bdi>{name}</bdi>
          {heading !== '' && (
            <span className="columns__heading">{t('config.heading.shown', { heading })}</span>
          )}
        </summary>
        {isOpen && (
          <TextField
            label={t('config.heading.label', { name })}
            placeholder={name}
            value={heading}
            maxLength={HEADING_MAX_LENGTH}
            onChange={onHeading}
          />
        )}
      </details>
    </ColumnItem>
  );
}
