import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const evergreen: MantineColorsTuple = [
  '#eef9f3', '#d8f0e3', '#b0e1c7', '#84d1a9', '#5fc38f', '#45b67c', '#33a06a', '#27895a', '#1f7a4f', '#12593a',
];

export const theme = createTheme({
  primaryColor: 'evergreen',
  primaryShade: { light: 8, dark: 8 },
  colors: { evergreen },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.5rem', lineHeight: '1.3' }, h2: { fontSize: '1.125rem', lineHeight: '1.4' }, h3: { fontSize: '1rem', lineHeight: '1.4' } } },
  components: {
    Card: { defaultProps: { withBorder: true, padding: 'lg' } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.5 } }, styles: { title: { fontWeight: 650 } } },
    Menu: { defaultProps: { withinPortal: true, shadow: 'md' } },
  },
});

/** Quiet text that can still be read: Mantine's own greys are too pale for small letters. */
export const readable: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#55606a',
    '--mantine-color-error': '#c22525',
    '--mantine-color-red-light-hover': '#ffe8e8',
    '--mantine-color-placeholder': '#6b747d',
    '--baton-canvas': '#f6f8f7',
    '--baton-quiet': '#eef3f0',
  },
  dark: {
    '--mantine-color-dimmed': '#a9b0b6',
    '--mantine-color-error': '#ff8f8f',
    '--mantine-color-red-light-hover': '#3a2020',
    '--mantine-color-placeholder': '#8f969c',
    '--mantine-color-anchor': '#84d1a9',
    '--baton-canvas': '#16181a',
    '--baton-quiet': '#25292b',
  },
});
