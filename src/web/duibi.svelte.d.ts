import type { HTMLAttributes } from 'svelte/elements';
import type { DuibiAttributes, DuibiListeners } from './duibi.attributes.js';
import type { DuibiChart } from './duibi.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'duibi-chart': HTMLAttributes<DuibiChart> & DuibiAttributes & DuibiListeners;
  }
}
export * from './duibi.js';
