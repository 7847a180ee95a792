import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { DuibiAttributes, DuibiListeners } from './duibi.attributes.js';
import type { DuibiChart } from './duibi.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'duibi-chart': DetailedHTMLProps<HTMLAttributes<DuibiChart>, DuibiChart> & DuibiAttributes & DuibiListeners;
    }
  }
}
export * from './duibi.js';
