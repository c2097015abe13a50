import { createTheme, Menu, Modal, Tooltip } from '@mantine/core';

/** Ultraviolet: what a black light shows. The only accent there is. */
const violet = [
  '#f3f0ff',
  '#e4deff',
  '#c8bdff',
  '#a898ff',
  '#9080fb',
  '#725eec',
  '#5f47de',
  '#4f39bf',
  '#40309a',
  '#332777',
] as const;

/** The greys of the dark theme, from text to canvas. */
const dark = [
  '#e9e8ee',
  '#c6c5cf',
  '#a3a2ae',
  '#7d7c89',
  '#4a4954',
  '#35343e',
  '#24232b',
  '#1a1920',
  '#141318',
  '#0f0e13',
] as const;

export const theme = createTheme({
  primaryColor: 'violet',
  primaryShade: { light: 6, dark: 5 },
  colors: { violet, dark },
  black: '#1b1a20',
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: 'var(--sans)', fontWeight: '600' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // A menu holds its items alone, and the first of them has the focus.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        transitionProps: { duration: 120 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: true } }),
  },
});
