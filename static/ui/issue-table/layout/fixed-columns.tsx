import type { ColumnWidth } from './column-width';

type Variables = React.CSSProperties & Record<`--${string}`, string>;

/** Without fixed widths the columns of a long table would jump whenever other rows come into sight. */
export function FixedColumns({ widths }: { widths: ColumnWidth[] | undefined }) {
  if (!widths) return null;
  return (
    <colgroup>
      {widths.map(({ wide, narrow, flexes }, index) => (
        <col key={index} style={flexes ? undefined : columnVariables(wide, narrow)} />
      ))}
    </colgroup>
  );
}

const columnVariables = (wide: number, narrow: number): Variables => ({
  '--wide': `${wide}px`,
  '--narrow': `${narrow}px`,
});

/**
 * How wide a table of fixed columns is at least, for its `style`. CSS decides between wide and narrow, so that nothing
 * has to be measured.
 * @param isExact a person set widths: with no column that flexes, none may be stretched
 */
export function fixedWidth(widths: ColumnWidth[], isExact: boolean): Variables {
  const sum = (part: 'wide' | 'narrow') =>
    `${widths.reduce((all, width) => all + width[part], 0)}px`;
  return {
    '--least-wide': sum('wide'),
    '--least-narrow': sum('narrow'),
    ...(isExact && !widths.some(({ flexes }) => flexes) && { '--fill': '0px' }),
  };
}
