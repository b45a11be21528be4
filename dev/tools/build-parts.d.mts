export interface BuildPart {
  name: string;
  /** Files and folders below the root. */
  inputs: string[];
  output: string;
}
export const root: string;
export const RESOURCES: string[];
export const PARTS: BuildPart[];
export function digest(inputs: string[]): string;
export function isBuilt(part: BuildPart): boolean;
export function markBuilt(part: BuildPart, digestBefore: string): void;
