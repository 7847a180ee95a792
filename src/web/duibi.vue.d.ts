import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { DuibiAttributes, DuibiEvents } from './duibi.attributes.js';
import type { DuibiChart } from './duibi.js';

declare module 'vue' {
  interface GlobalComponents {
    'duibi-chart': new () => DuibiChart & {
      $props: HTMLAttributes & DuibiAttributes & PublicProps;
      $emit: EmitFn<{ [Name in keyof DuibiEvents]: (event: DuibiEvents[Name]) => void }>;
    };
  }
}
export * from './duibi.js';
