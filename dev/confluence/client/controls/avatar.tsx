/** The initials of a person, in a color that depends on the name. */
export function Avatar({ name }: { name: string }) {
  const initials = name
    .split(' ')
    .map((part) => part.charAt(0))
    .slice(0, 2)
    .join('');
  const hue = Array.from(name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6;
  return (
    <span className={`avatar avatar-${hue}`} aria-hidden="true">
      {initials}
    </span>
  );
}
