/** What one can do with a table beyond reading it; loaded behind its first rows (`view/use-tools`). */
export { applyView } from '#core/view/apply-view';
export { ActiveFilters } from './filter/active-filters';
export { useAskedFilters } from './filter/use-asked-filters';
export { drawnMarks } from './marks/drawn-marks';
export { drawnParts } from './drawn-parts';
export { ViewTabs } from './views/view-tabs';
export { LazyTouches } from './lazy-touches';
export { ToolPanel } from './tool-panel';
