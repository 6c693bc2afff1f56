// The few drawings of the page, as SVG in the text's colour.
import { h } from 'vue';

const drawing = (size, paths) => () =>
  h(
    'svg',
    {
      width: size,
      height: size,
      viewBox: '0 0 16 16',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 1.5,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      'aria-hidden': 'true',
      focusable: 'false',
    },
    paths.map((d) => h('path', { d })),
  );

export const SearchIcon = drawing(16, ['M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10z', 'M10.700 10.700 14 14']);
export const CloseIcon = drawing(16, ['M3.500 3.500l9 9', 'M12.500 3.500l-9 9']);
export const OutIcon = drawing(14, ['M6 3H3v10h10v-3', 'M9 2.500h4.500V7', 'M13 3 7.500 8.500']);
export const BackIcon = drawing(16, ['M9.500 3.500 5 8l4.500 4.500']);
export const CopyIcon = drawing(14, ['M5.500 5.500h8v8h-8z', 'M10.500 5.500v-3h-8v8h3']);
export const SunIcon = drawing(16, [
  'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  'M8 1.500v1M8 13.500v1M1.500 8h1M13.500 8h1M3.400 3.400l.7.7M11.900 11.900l.7.7M3.400 12.600l.7-.7M11.900 4.100l.7-.7',
]);
export const MoonIcon = drawing(16, ['M13.500 9.500A6 6 0 0 1 6.500 2.500a6 6 0 1 0 7 7z']);

/** The laurel wreath. */
export const Mark = () =>
  h('svg', { class: 'mark', width: 26, height: 26, viewBox: '0 0 32 32', fill: 'none', 'aria-hidden': 'true' }, [
    h('path', {
      d: 'M13 27C6.500 24 4 18 6 9M19 27c6.500-3 9-9 7-18',
      stroke: 'currentColor',
      'stroke-width': 2.2,
      'stroke-linecap': 'round',
    }),
    h('path', {
      d: 'M6 12c3-1 4.500-4 3.500-7.500C6.500 5.500 5 8.500 6 12zM5.800 18c3.400 0 5.800-2.200 6.200-5.500-3.400 0-6 2-6.200 5.500zM8 23.500c3.200.8 6.300-.6 7.800-3.500-3.200-1-6.400.2-7.800 3.500zM26 12c-3-1-4.500-4-3.500-7.500C25.500 5.500 27 8.500 26 12zM26.200 18c-3.400 0-5.800-2.200-6.200-5.500 3.400 0 6 2 6.200 5.500zM24 23.500c-3.200.8-6.300-.6-7.800-3.500 3.200-1 6.400.2 7.800 3.500z',
      fill: 'currentColor',
    }),
  ]);
