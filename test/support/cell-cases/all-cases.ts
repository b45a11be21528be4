import type { CellCase } from './cell-case';
import { CUSTOM_CASES } from './custom-cases';
import { NUMBER_CASES } from './number-cases';
import { RICH_CASES } from './rich-cases';
import { REFUSED_CASES, SERVICE_CASES, SHAPE_CASES, UNREADABLE_CASES } from './service-cases';
import { SOFTWARE_CASES } from './software-cases';
import { REFERENCE_CASES, SYSTEM_CASES } from './system-cases';

export const CELL_CASES: CellCase[] = [
  ...SYSTEM_CASES,
  ...RICH_CASES,
  ...REFERENCE_CASES,
  ...NUMBER_CASES,
  ...CUSTOM_CASES,
  ...SOFTWARE_CASES,
  ...SERVICE_CASES,
  ...REFUSED_CASES,
  ...UNREADABLE_CASES,
  ...SHAPE_CASES,
];
