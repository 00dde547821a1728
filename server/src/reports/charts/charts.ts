/** The pictures of an index: for the preview and for every report the same. */
export { type Drawn, toSvgText } from './element.ts';
export type { ChartOptions } from './frame.ts';
export { gantt } from './gantt.ts';
export { domainBars } from './groupBars.ts';
export { indexScale } from './indexScale.ts';
export { levelBar } from './levelBar.ts';
export { projection } from './projection.ts';
export { aspectRadar, widthForNames } from './radar.ts';
export { trajectory } from './trajectory.ts';
