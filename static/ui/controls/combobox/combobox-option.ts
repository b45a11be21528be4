/** Something that can be picked. */
export interface ComboboxOption {
  key: string;
  label: string;
  /** Tells options of the same label apart. */
  detail?: string | undefined;
}
