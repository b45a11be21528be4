/** Marks and controls of the direction of writing. With an invisible one, two different names look the same. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The name of a person or a thing without invisible direction marks, which have a place in texts only. */
export function withoutDirectionMarks(name: string): string {
  return name.replace(DIRECTION_MARKS, '');
}
